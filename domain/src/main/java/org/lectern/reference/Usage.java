package org.lectern.reference;

import java.util.List;
import java.util.stream.Collectors;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;

/**
 * What refers to something.
 *
 * @param by what they are, as a sentence has it: {@code posts}
 * @param some the first of them, up to {@value #MAX_NAMED}
 */
public record Usage(long count, String by, List<Referrer> some) {
    public static final int MAX_NAMED = 10;

    public Usage {
        some = List.copyOf(some);
    }

    /** @param id as it stands in addresses */
    public record Referrer(String id, String title) {}

    /** The posts, drafts and trash too, that hold one of the keys in the field. */
    public static Usage by(Posts posts, PostQuery.Field field, List<String> keys) {
        if (keys.isEmpty()) {
            return new Usage(0, "posts", List.of());
        }
        PostQuery query = PostQuery.everything()
                .matching(new PostQuery.Match(field, keys, false))
                .limitedTo(MAX_NAMED);
        PostPage page = posts.page(query);
        long count = page.next().isEmpty() ? page.posts().size() : posts.count(query);
        return new Usage(
                count, "posts", page.posts().stream().map(Usage::referrer).toList());
    }

    /** {@code 12 posts refer to it: ID ('Title') and others.} */
    public String sentence() {
        String named = some.stream()
                .map(each -> each.id() + " ('" + each.title() + "')")
                .collect(Collectors.joining(", "));
        return count + " " + by + " refer to it: " + named + (count == some.size() ? "." : " and others.");
    }

    private static Referrer referrer(Post post) {
        return new Referrer(post.id().text(), post.label());
    }
}
