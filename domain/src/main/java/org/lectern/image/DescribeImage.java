package org.lectern.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.markup.AltText;
import org.lectern.markup.TextParts;
import org.lectern.post.Content;
import org.lectern.post.MergePatch;
import org.lectern.post.Post;
import org.lectern.post.PostDraft;
import org.lectern.post.PostDrafts;
import org.lectern.post.PostFields;
import org.lectern.post.PostShape;
import org.lectern.post.Posts;
import org.lectern.post.ReplacePost;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;

/** Finds what posts say about an image to those who can't see it, and writes it anew. Every place where a post shows it has words of its own. */
@ApplicationScoped
public class DescribeImage {
    private static final String ALT = "alt";
    private static final String URL = "url";

    private final WhereUsed whereUsed;
    private final Posts posts;
    private final PostDrafts drafts;
    private final ReplacePost replacing;

    /** For the container's proxy. */
    protected DescribeImage() {
        this(null, null, null, null);
    }

    @Inject
    public DescribeImage(WhereUsed whereUsed, Posts posts, PostDrafts drafts, ReplacePost replacing) {
        this.whereUsed = whereUsed;
        this.posts = posts;
        this.drafts = drafts;
        this.replacing = replacing;
    }

    /**
     * Where a post shows the image.
     *
     * @param post with its text
     * @param place in its text, or beside it
     * @param index among all images in this place, from 0
     * @param alt empty: nothing is said, which is not the same as saying that there is nothing to say
     */
    public record Use(Post post, Place place, int index, Optional<String> alt) {}

    /** Where in a post. */
    public enum Place {
        IN_TEXT,
        BESIDE_TEXT
    }

    /** The newest posts first, drafts and trash included. @param mostPosts of more posts, the others are left out */
    public List<Use> uses(ImageId id, int mostPosts) {
        return whereUsed.of(id).stream()
                .limit(mostPosts)
                .flatMap(post -> posts.find(post.id()).stream())
                .flatMap(post -> uses(id, post).stream())
                .toList();
    }

    private static List<Use> uses(ImageId id, Post post) {
        List<Use> uses = new ArrayList<>();
        List<TextParts.Image> inText =
                post.content().map(TextParts::of).orElse(TextParts.NONE).images();
        for (int i = 0; i < inText.size(); i++) {
            if (shows(inText.get(i).address(), id)) {
                uses.add(new Use(post, Place.IN_TEXT, i, inText.get(i).alt()));
            }
        }
        List<Document> beside = post.document().documents(PostFields.IMAGES);
        for (int i = 0; i < beside.size(); i++) {
            if (shows(beside.get(i).text(URL).orElse(""), id)) {
                uses.add(new Use(post, Place.BESIDE_TEXT, i, beside.get(i).text(ALT)));
            }
        }
        return uses;
    }

    private static boolean shows(String address, ImageId id) {
        return address.contains("/images/" + id.text());
    }

    /**
     * @param use as it was found; a post that was changed since is a conflict
     * @param alt in one line, or it becomes one
     */
    public SaveResult describe(Use use, String alt, Change how) {
        Optional<Post> found = posts.find(use.post().id());
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        Post post = found.get();
        if (post.version() != use.post().version()) {
            return new SaveResult.Conflict(post);
        }
        Optional<Document> patch = patch(use, alt.strip().replaceAll("\\s+", " "));
        if (patch.isEmpty()) {
            return rejected(new Violation("", "has the image where it can't be described by itself; edit the text"));
        }
        Checked<PostDraft> draft = drafts.read(MergePatch.apply(PostShape.of(post), patch.get()), Optional.of(post));
        return draft instanceof Checked.Right<PostDraft> right
                ? replacing.replace(post.id(), post.version(), right.value(), how)
                : new SaveResult.Rejected(((Checked.Wrong<PostDraft>) draft).violations());
    }

    private static Optional<Document> patch(Use use, String alt) {
        if (use.place() == Place.IN_TEXT) {
            Content content = use.post().content().orElse(new Content(Content.TEXT, ""));
            return AltText.written(content, use.index(), alt)
                    .map(changed -> Document.of(
                            PostFields.CONTENT,
                            Document.of("format", changed.format()).with("source", changed.source())));
        }
        List<Document> images = new ArrayList<>(use.post().document().documents(PostFields.IMAGES));
        images.set(use.index(), images.get(use.index()).with(ALT, alt));
        return Optional.of(Document.of(PostFields.IMAGES, images));
    }

    private static SaveResult rejected(Violation violation) {
        return new SaveResult.Rejected(List.of(violation));
    }
}
