package org.lectern.bulk;

import java.util.List;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.history.PostDiff;

/**
 * What a bulk change would do.
 *
 * @param matched how many posts are selected
 * @param examined how many of them were tried out, from the first on; the next three numbers are of these
 * @param samples some posts that it would change, with what
 * @param refusals some posts that it could not change, with why
 */
public record Preview(
        long matched,
        long examined,
        long changed,
        long unchanged,
        long refused,
        List<Document> samples,
        List<Document> refusals) {
    public Preview {
        samples = List.copyOf(samples);
        refusals = List.copyOf(refusals);
    }

    static Document sample(Post before, Post after) {
        List<Document> places = PostDiff.between(before, after).places().stream()
                .map(place -> Document.of("pointer", place.pointer())
                        .with("before", place.before().orElse(null))
                        .with("after", place.after().orElse(null)))
                .toList();
        return named(before).with("changes", places);
    }

    static Document refusal(Post post, String why) {
        return named(post).with("why", why);
    }

    private static Document named(Post post) {
        return Document.of("id", post.id().text()).with("label", post.label());
    }

    Document document() {
        return Document.of("matched", matched)
                .with("examined", examined)
                .with("changed", changed)
                .with("unchanged", unchanged)
                .with("refused", refused)
                .with("samples", samples)
                .with("refusals", refusals);
    }
}
