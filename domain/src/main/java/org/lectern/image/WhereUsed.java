package org.lectern.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.lectern.post.Cursor;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.UsedImages;

/**
 * The posts that refer to an image, drafts and trash included.
 *
 * <p>What is noted with posts is fast to find, and enough to say who uses an image. It is not enough to say that nobody does: another program
 * that writes a post notes nothing. That takes {@linkplain #readAmong reading them all}.
 *
 * <p>Former versions of posts are not looked into: one that is restored may lack a picture that was deleted meanwhile.
 */
@ApplicationScoped
public class WhereUsed {
    private static final PostQuery EVERYTHING = PostQuery.everything()
            .ordered(PostQuery.Order.FIRST_MODIFIED_FIRST)
            .withContent(true)
            .limitedTo(200);

    private final Posts posts;

    /** For the container's proxy. */
    protected WhereUsed() {
        this(null);
    }

    @Inject
    public WhereUsed(Posts posts) {
        this.posts = posts;
    }

    /** @return the newest of those that it is noted with, without their texts, at most {@value PostQuery#MAX_LIMIT} */
    public List<Post> of(ImageId id) {
        return posts.page(PostQuery.everything()
                        .matching(PostQuery.Field.IMAGE, id.text())
                        .limitedTo(PostQuery.MAX_LIMIT))
                .posts();
    }

    /** A post that refers to it, whatever is noted, without its text. Reads posts until there is one: all of them where there is none. */
    public Optional<Post> readIn(ImageId id) {
        Optional<Cursor> next = Optional.empty();
        do {
            PostPage page = posts.page(EVERYTHING.after(next));
            Optional<Post> found = page.posts().stream()
                    .filter(post -> UsedImages.in(post.document()).contains(id.text()))
                    .findFirst();
            if (found.isPresent()) {
                return found.map(WhereUsed::withoutText);
            }
            next = page.next();
        } while (next.isPresent());
        return Optional.empty();
    }

    /**
     * Those of the ids that posts refer to, whatever is noted. Reads all posts, unless there are no ids.
     *
     * @param goesOn asked after every page
     * @return empty: it was not to go on
     */
    public Optional<Set<String>> readAmong(Set<String> ids, BooleanSupplier goesOn) {
        Set<String> used = new HashSet<>();
        Optional<Cursor> next = Optional.empty();
        do {
            if (ids.isEmpty()) {
                return Optional.of(used);
            }
            PostPage page = posts.page(EVERYTHING.after(next));
            page.posts().forEach(post -> used.addAll(UsedImages.in(post.document())));
            used.retainAll(ids);
            next = page.next();
            if (!goesOn.getAsBoolean()) {
                return Optional.empty();
            }
        } while (next.isPresent());
        return Optional.of(used);
    }

    private static Post withoutText(Post post) {
        return new Post(post.id(), post.version(), post.document().without(PostFields.CONTENT));
    }
}
