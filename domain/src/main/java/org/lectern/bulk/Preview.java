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
    private static final int MOST_PLACES = 20;
    private static final int MOST_HUNKS = 5;
    private static final int MOST_LINES = 10;
    /** In characters. */
    private static final int LONGEST = 300;

    public Preview {
        samples = List.copyOf(samples);
        refusals = List.copyOf(refusals);
    }

    static Document sample(Post before, Post after) {
        List<Document> places = PostDiff.between(before, after).places().stream()
                .limit(MOST_PLACES)
                .map(Preview::place)
                .toList();
        return named(before).with("changes", places);
    }

    /** Of long texts, what is different and no more. */
    private static Document place(PostDiff.Place place) {
        List<Document> lines = place.lines().stream()
                .limit(MOST_HUNKS)
                .map(hunk -> Document.of("at", hunk.at())
                        .with("removed", shortened(hunk.removed()))
                        .with("added", shortened(hunk.added())))
                .toList();
        Document shown = Document.of("pointer", place.pointer());
        return lines.isEmpty()
                ? shown.with("before", place.before().map(Preview::shortened).orElse(null))
                        .with("after", place.after().map(Preview::shortened).orElse(null))
                : shown.with("lines", lines);
    }

    private static List<Object> shortened(List<String> lines) {
        return lines.stream().limit(MOST_LINES).map(Preview::shortened).toList();
    }

    private static Object shortened(Object value) {
        String text = value.toString();
        return text.length() <= LONGEST ? value : text.substring(0, LONGEST) + "…";
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
