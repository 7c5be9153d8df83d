package org.lectern.web.admin.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lectern.post.Post;
import org.lectern.post.history.PostDiff;
import org.lectern.post.history.PostHistory;
import org.lectern.post.history.Revision;
import org.lectern.web.admin.editor.form.SaveForm;

/** The versions of a post, and what is different between two of them, as the address says. */
@Named("historyPage")
@RequestScoped
public class HistoryPage {
    private static final int MOST = 100;

    private final SaveForm posts;
    private final PostHistory history;
    private final PostRights rights;
    private final FacesContext faces;

    private String id = "";
    private String from = "";
    private String to = "";
    private String before = "";
    private Optional<Post> post = Optional.empty();
    private List<Revision> revisions = List.of();
    private List<ShownPlace> places = List.of();
    private long earlier;
    private long later;

    /** For the container's proxy. */
    protected HistoryPage() {
        this(null, null, null, null);
    }

    @Inject
    public HistoryPage(SaveForm posts, PostHistory history, PostRights rights, FacesContext faces) {
        this.posts = posts;
        this.history = history;
        this.rights = rights;
        this.faces = faces;
    }

    public void load() throws IOException {
        post = id.isBlank() ? Optional.empty() : posts.find(id);
        if (post.isEmpty()) {
            faces.getExternalContext().responseSendError(id.isBlank() ? 400 : 404, "");
            faces.responseComplete();
            return;
        }
        Post current = post.get();
        revisions = history.list(current, number(before), MOST);
        later = number(to).orElse(current.version());
        earlier = number(from).orElse(later - 1);
        Optional<Post> one = history.version(current, earlier);
        Optional<Post> other = history.version(current, later);
        if (one.isPresent() && other.isPresent()) {
            places = PostDiff.between(one.get(), other.get()).places().stream()
                    .filter(place -> !ShownPlace.isBookkeeping(place))
                    .map(ShownPlace::of)
                    .toList();
        }
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    public String getLabel() {
        return post.map(Post::label).orElse("");
    }

    public String getUser() {
        return rights.name();
    }

    public long getVersion() {
        return post.map(Post::version).orElse(0L);
    }

    public boolean isEditable() {
        return post.filter(rights::mayWrite).isPresent();
    }

    public List<Revision> getRevisions() {
        return revisions;
    }

    /** The oldest version that is shown, where there may be older ones; else 0. */
    public long getNext() {
        return revisions.size() < MOST ? 0 : revisions.get(revisions.size() - 1).version();
    }

    public List<ShownPlace> getPlaces() {
        return places;
    }

    public long getEarlier() {
        return earlier;
    }

    public long getLater() {
        return later;
    }

    /** Whether both versions are kept. */
    public boolean isComparable() {
        return post.isPresent()
                && earlier != later
                && history.version(post.get(), earlier).isPresent()
                && history.version(post.get(), later).isPresent();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to == null ? "" : to;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before == null ? "" : before;
    }
}
