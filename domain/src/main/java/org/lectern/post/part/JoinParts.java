package org.lectern.post.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Content;
import org.lectern.post.DeletePost;
import org.lectern.post.EditPost;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.PostLimits;
import org.lectern.post.Posts;
import org.lectern.post.SaveResult;
import org.lectern.post.Status;
import org.lectern.post.history.Change;
import org.lectern.problem.Violation;

/**
 * Puts the texts of parts back: all of them into their whole, or one behind the part before it. The text is stored first and the parts go to
 * the trash after that, so nothing is ever missing; what a crash leaves between the two stands twice.
 */
@ApplicationScoped
public class JoinParts {
    private final Posts posts;
    private final EditPost editing;
    private final DeletePost deleting;

    /** For the container's proxy. */
    protected JoinParts() {
        this(null, null, null);
    }

    @Inject
    public JoinParts(Posts posts, EditPost editing, DeletePost deleting) {
        this.posts = posts;
        this.editing = editing;
        this.deleting = deleting;
    }

    /** @return {@link SaveResult.Saved} with the whole, which has all of the text again */
    public SaveResult joinAll(PostId whole, long version, Change change) {
        Optional<Post> found = posts.find(whole);
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        List<Post> parts = parts(found.get());
        return joined(found.get(), version, parts, OneText.of(found.get(), parts), change);
    }

    /** @return {@link SaveResult.Saved} with the part before it, which has its text, or the whole where it is the first */
    public SaveResult joinToFormer(PostId part, long version, Change change) {
        Optional<Post> found = posts.find(part);
        Optional<Post> whole =
                found.flatMap(Kinship::wholeId).flatMap(posts::findByAddress).filter(each -> isWhole(each, found));
        if (whole.isEmpty()) {
            return new SaveResult.Missing();
        }
        if (found.get().version() != version) {
            return new SaveResult.Conflict(found.get());
        }
        List<Post> parts = parts(whole.get());
        int place = parts.stream().map(Post::id).toList().indexOf(part);
        if (place < 0) {
            return new SaveResult.Missing();
        }
        List<Post> joined = parts.subList(place, place + 1);
        if (place == 0) {
            return joined(whole.get(), whole.get().version(), joined, OneText.of(whole.get(), joined), change);
        }
        Post former = parts.get(place - 1);
        return joined(former, former.version(), joined, OneText.behind(closed(former), joined), change);
    }

    private static boolean isWhole(Post each, Optional<Post> part) {
        return part.flatMap(Kinship::wholeId).filter(each.id().text()::equals).isPresent();
    }

    private List<Post> parts(Post whole) {
        return Kinship.withTexts(whole, posts, Optional.empty()).parts(whole).stream()
                .filter(part -> part.status() != Status.TRASHED)
                .toList();
    }

    /** The text of a part ends without a line break, which the next heading needs. */
    private static Post closed(Post part) {
        String source = part.content().map(Content::source).orElse("");
        String closed = source.isEmpty() || source.endsWith("\n\n") ? source : source + "\n\n";
        return new Post(part.id(), part.version(), withText(part, closed));
    }

    private SaveResult joined(Post target, long version, List<Post> parts, String text, Change change) {
        if (target.version() != version) {
            return new SaveResult.Conflict(target);
        }
        List<Violation> violations = faults(target, parts);
        if (!violations.isEmpty()) {
            return new SaveResult.Rejected(violations);
        }
        if (text.length() > PostLimits.MAX_SOURCE) {
            return new SaveResult.Rejected(List.of(new Violation("/content", "would be longer than a text may be")));
        }
        SaveResult result = editing.edit(target, withText(target, text), change);
        if (result instanceof SaveResult.Saved) {
            parts.forEach(part -> deleting.delete(part.id(), part.version(), change));
        }
        return result;
    }

    private static Document withText(Post post, String text) {
        Document content =
                post.document().document(PostFields.CONTENT).orElseGet(() -> Document.of("format", Content.MARKDOWN));
        return post.document().with(PostFields.CONTENT, content.with("source", text));
    }

    private static List<Violation> faults(Post target, List<Post> parts) {
        List<Violation> violations = new ArrayList<>();
        if (parts.isEmpty()) {
            violations.add(new Violation("", "has no parts to join"));
        }
        List<Post> all = new ArrayList<>(parts);
        all.add(target);
        for (Post each : all) {
            String format = each.content().map(Content::format).orElse(Content.MARKDOWN);
            if (!format.equals(Content.MARKDOWN)) {
                violations.add(new Violation("", "can't be joined: the text of '" + each.label() + "' is no Markdown"));
            }
        }
        return violations;
    }
}
