package org.lectern.housekeeping.check;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.housekeeping.Check;
import org.lectern.housekeeping.Conclusion;
import org.lectern.housekeeping.ReadPost;
import org.lectern.housekeeping.Sighting;
import org.lectern.housekeeping.duplicate.SimilarTexts;
import org.lectern.housekeeping.likeness.Spelling;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Posts;

/** One search for posts that are there twice. For one thread. */
final class DuplicateSearch {
    private static final int MOST_POSTS = 500_000;
    private static final int MOST_PARAGRAPHS = 1 << 21;
    private static final int MOST_PAIRS = 2_000;
    private static final int MOST_SHARING = 200_000;
    private static final int BATCH = 500;

    private final Check check;
    private final Posts posts;
    private final ZoneId zone;
    private final SimilarTexts texts = new SimilarTexts(MOST_PARAGRAPHS, MOST_POSTS, MOST_SHARING);
    private final Map<Integer, String> byTitle = new HashMap<>();
    private final Map<String, Sighting> found = new LinkedHashMap<>();
    private long postsLeftOut;
    private long pairsLeftOut;

    DuplicateSearch(Check check, Posts posts, ZoneId zone) {
        this.check = check;
        this.posts = posts;
        this.zone = zone;
    }

    void take(ReadPost read) {
        texts.add(read.id(), read.parts().paragraphs());
        titleAndDay(read.post()).ifPresent(key -> {
            if (byTitle.size() >= MOST_POSTS) {
                postsLeftOut++;
                return;
            }
            String first = byTitle.putIfAbsent(key.hashCode(), read.id());
            if (!read.id().equals(Optional.ofNullable(first).orElse(read.id()))) {
                add(first, read.id(), "has the title and the day of", "title");
            }
        });
    }

    Conclusion conclude() {
        texts.pairs(pair -> add(
                pair.first(),
                pair.second(),
                "shares " + pair.shared() + " of " + pair.of() + " paragraphs with",
                "paragraphs"));
        List<Sighting> pairs = withoutFamilies(List.copyOf(found.values()));
        return Conclusion.of(pairs).cut(leftOut().or(this::tooManyPairs).or(this::thinned));
    }

    private Optional<String> leftOut() {
        long left = postsLeftOut + texts.leftOut();
        return left == 0 ? Optional.empty() : Optional.of(left + " posts were not looked at");
    }

    private Optional<String> tooManyPairs() {
        return pairsLeftOut + texts.pairsLeftOut() == 0
                ? Optional.empty()
                : Optional.of("there are more pairs than are shown; others come when some of these are gone");
    }

    private Optional<String> thinned() {
        return texts.oneOf() == 1
                ? Optional.empty()
                : Optional.of("there are so many paragraphs that one of " + texts.oneOf() + " was compared");
    }

    private void add(String one, String other, String how, String evidence) {
        boolean inOrder = one.compareTo(other) > 0;
        String newer = inOrder ? one : other;
        String older = inOrder ? other : one;
        String key = newer + ' ' + older;
        if (newer.equals(older) || found.containsKey(key)) {
            return;
        }
        if (found.size() >= MOST_PAIRS) {
            pairsLeftOut++;
            return;
        }
        found.put(key, Sighting.of(check, newer, older, how).with("by", evidence));
    }

    /** Titles are hashed: that the two are the same is looked at when they are read again. */
    private Optional<String> titleAndDay(Post post) {
        return post.title()
                .map(Spelling::folded)
                .filter(title -> !title.isEmpty())
                .flatMap(title -> post.published()
                        .map(published -> title + ' ' + published.atZone(zone).toLocalDate()));
    }

    /** A whole and its parts, and the parts of one whole with one another, may have in common what they like. */
    private List<Sighting> withoutFamilies(List<Sighting> pairs) {
        List<Sighting> strangers = new ArrayList<>();
        for (int from = 0; from < pairs.size(); from += BATCH) {
            List<Sighting> batch = pairs.subList(from, Math.min(pairs.size(), from + BATCH));
            Set<String> ids = new HashSet<>();
            batch.forEach(each -> ids.addAll(List.of(each.subject(), each.place())));
            Map<String, Post> read = posts.findAllByIdText(ids).stream()
                    .collect(Collectors.toMap(post -> post.id().text(), post -> post, (a, b) -> a));
            batch.stream()
                    .filter(each -> read.keySet().containsAll(List.of(each.subject(), each.place())))
                    .filter(each -> areStrangers(read.get(each.subject()), read.get(each.place()), each))
                    .map(each -> named(each, read.get(each.place())))
                    .forEach(strangers::add);
        }
        return strangers;
    }

    private static Sighting named(Sighting pair, Post older) {
        String detail = pair.detail() + " '" + older.label() + "'";
        return new Sighting(pair.check(), pair.subject(), pair.place(), detail, pair.evidence(), pair.examples());
    }

    private boolean areStrangers(Post one, Post other, Sighting pair) {
        Optional<String> whole = wholeOf(one);
        Optional<String> otherWhole = wholeOf(other);
        boolean areKin = whole.equals(Optional.of(other.id().text()))
                || otherWhole.equals(Optional.of(one.id().text()))
                || whole.isPresent() && whole.equals(otherWhole);
        boolean isMistaken = pair.evidence().text("by").equals(Optional.of("title"))
                && !titleAndDay(one).equals(titleAndDay(other));
        return !areKin && !isMistaken;
    }

    private static Optional<String> wholeOf(Post post) {
        return post.document().document(PostFields.PART_OF).flatMap(partOf -> partOf.text("id"));
    }
}
