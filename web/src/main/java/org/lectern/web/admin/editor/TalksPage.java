package org.lectern.web.admin.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.part.ArrangeParts;
import org.lectern.web.admin.editor.form.SaveForm;

/** Notes and the talks that were made of them. What is done here, its script does by the editor's actions. */
@Named("talksPage")
@RequestScoped
public class TalksPage {
    private final SaveForm posts;
    private final ArrangeParts parts;
    private final PostRights rights;
    private final FacesContext faces;

    private String id = "";
    private Optional<Post> post = Optional.empty();
    private List<Part> found = List.of();

    /** A part as it stands in the list. */
    public record Part(String id, long version, String label, String speakers, String section, String status) {
        static Part of(Post post) {
            return new Part(
                    post.id().text(),
                    post.version(),
                    post.label(),
                    String.join(
                            ", ",
                            post.speakers().stream()
                                    .map(speaker -> speaker.name())
                                    .toList()),
                    Kinship.partOf(post)
                            .flatMap(partOf -> partOf.text("section"))
                            .orElse(""),
                    post.status().text());
        }
    }

    /** For the container's proxy. */
    protected TalksPage() {
        this(null, null, null, null);
    }

    @Inject
    public TalksPage(SaveForm posts, ArrangeParts parts, PostRights rights, FacesContext faces) {
        this.posts = posts;
        this.parts = parts;
        this.rights = rights;
        this.faces = faces;
    }

    public void load() throws IOException {
        post = id.isBlank() ? Optional.empty() : posts.find(id);
        boolean may = post.filter(rights::mayWrite).isPresent();
        if (!may) {
            faces.getExternalContext().responseSendError(id.isBlank() ? 400 : post.isEmpty() ? 404 : 403, "");
            faces.responseComplete();
            return;
        }
        found = parts.parts(post.get()).stream().map(Part::of).toList();
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

    public List<Part> getParts() {
        return found;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
