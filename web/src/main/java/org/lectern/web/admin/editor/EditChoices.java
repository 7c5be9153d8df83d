package org.lectern.web.admin.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.post.Content;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.Status;
import org.lectern.post.history.Revision;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.preview.PreviewLink;
import org.lectern.post.preview.SharePreview;
import org.lectern.post.unsaved.UnsavedText;
import org.lectern.post.unsaved.UnsavedTexts;
import org.lectern.site.Addresses;
import org.lectern.web.admin.editor.form.AttributeType;
import org.lectern.web.admin.editor.form.TypedForm;
import org.lectern.web.admin.frame.SiteTime;

/** What the editor shows around its fields: what there is to choose from, and what else is known of the post. */
@Named("editChoices")
@RequestScoped
public class EditChoices {
    private static final int MOST_UNSAVED = 10;

    private final EditPage page;
    private final Kinds kinds;
    private final Posts posts;
    private final Addresses addresses;
    private final SharePreview previews;
    private final UnsavedTexts texts;
    private final SiteTime time;
    private final Clock clock;

    /** For the container's proxy. */
    protected EditChoices() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public EditChoices(
            EditPage page,
            Kinds kinds,
            Posts posts,
            Addresses addresses,
            SharePreview previews,
            UnsavedTexts texts,
            SiteTime time,
            Clock clock) {
        this.page = page;
        this.kinds = kinds;
        this.posts = posts;
        this.addresses = addresses;
        this.previews = previews;
        this.texts = texts;
        this.time = time;
        this.clock = clock;
    }

    /** Names to labels; a kind that the site does not have (any more) is there as long as the post is of it. */
    public Map<String, String> getKinds() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Kind kind : kinds.all()) {
            boolean isTaken = choices.containsValue(kind.label());
            choices.put(kind.name(), isTaken ? kind.label() + " (" + kind.name() + ")" : kind.label());
        }
        String own = page.form().text(TypedForm.KIND);
        choices.putIfAbsent(own, own);
        return choices;
    }

    /** A post that is published in the future is what readers of lists call scheduled; nobody has to choose that. */
    public List<String> getStatuses() {
        List<String> choices = new ArrayList<>(List.of("draft", "published", "withdrawn", "trashed"));
        String own = page.form().text(TypedForm.STATUS);
        if (!choices.contains(own)) {
            choices.add(own);
        }
        return choices;
    }

    public List<String> getFormats() {
        List<String> choices = new ArrayList<>(List.of(Content.MARKDOWN, Content.HTML, Content.TEXT));
        String own = page.form().text("format");
        if (!choices.contains(own)) {
            choices.add(own);
        }
        return choices;
    }

    public AttributeType[] getAttributeTypes() {
        return AttributeType.values();
    }

    public String getZone() {
        return time.zoneName();
    }

    /** What the stored post is now: draft, scheduled, published, withdrawn or trashed. */
    public String getState() {
        return page.post().map(post -> post.statusAt(clock.instant()).text()).orElse("draft");
    }

    public boolean isPublishable() {
        return page.post()
                .map(post -> post.status() == Status.DRAFT || post.status() == Status.WITHDRAWN)
                .orElse(true);
    }

    public boolean isWithdrawable() {
        return page.post().filter(post -> post.status() == Status.PUBLISHED).isPresent();
    }

    /** Where the stored post is on the weblog; empty as long as readers do not see it. */
    public String getAddress() {
        return page.post()
                .filter(post -> post.isVisibleAt(clock.instant()))
                .map(addresses::path)
                .orElse("");
    }

    /** Slugs that lead to the post too, the latest last. */
    public List<String> getFormerSlugs() {
        return page.post().map(post -> post.document().texts("formerSlugs")).orElse(List.of());
    }

    /** Who saved the post last, and when; empty where nobody wrote it down. */
    public String getLastChange() {
        return page.post()
                .map(Revision::of)
                .flatMap(last -> last.at()
                        .map(at -> time.shown(at)
                                + (last.change().by().isEmpty()
                                        ? ""
                                        : ", " + last.change().by())))
                .orElse("");
    }

    /** The notes that the post is a part of. */
    public Optional<Post> whole() {
        return page.post().flatMap(post -> Kinship.of(List.of(post), posts, Optional.empty())
                .whole(post));
    }

    public String getWholeId() {
        return whole().map(post -> post.id().text()).orElse("");
    }

    public String getWholeLabel() {
        return whole().map(Post::label).orElse("");
    }

    public boolean isNotes() {
        return page.post().filter(post -> post.kind().equals("notes")).isPresent();
    }

    public List<PreviewLink> getLinks() {
        return page.post().map(post -> previews.of(post.id())).orElse(List.of());
    }

    public String shown(Instant instant) {
        return time.shown(instant);
    }

    /** What the person began and never saved, beside what is open. */
    public List<UnsavedText> getUnsaved() {
        return texts.list(page.getUser(), MOST_UNSAVED).stream()
                .filter(text -> text.version() == 0 && !text.subject().equals(page.getPostId()))
                .filter(text -> text.fields().containsKey(TypedForm.SOURCE))
                .filter(text -> posts.findByAddress(text.subject()).isEmpty())
                .toList();
    }

    public String label(UnsavedText text) {
        TypedForm form = new TypedForm(text.fields());
        return form.text("title").isBlank()
                ? form.text(TypedForm.SOURCE).lines().findFirst().orElse("")
                : form.text("title");
    }
}
