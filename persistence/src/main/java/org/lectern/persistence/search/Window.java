package org.lectern.persistence.search;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.hibernate.search.engine.search.query.SearchResult;

/**
 * A page that begins behind a place, found by looking about where that should be: hits that came or went meanwhile have moved it by a few,
 * and then the window is made wider until it shows the place and enough behind it.
 */
final class Window {
    /** How deep hits are looked for; OpenSearch goes no deeper. */
    static final int DEEPEST = 10_000;

    private static final int SLACK = 20;

    private final BiFunction<Integer, Integer, SearchResult<FoundPost>> question;
    private final Predicate<FoundPost> isBehind;
    private final int deepest;

    /**
     * @param question hits in their order: from which on, how many
     * @param isBehind whether a hit stands behind the place: none before the place, all after it
     * @param deepest how many hits count
     */
    Window(BiFunction<Integer, Integer, SearchResult<FoundPost>> question, Predicate<FoundPost> isBehind, int deepest) {
        this.deepest = deepest;
        this.question = question;
        this.isBehind = isBehind;
    }

    /** @param passed how many are about before the place */
    View behind(int passed, int wanted) {
        int slack = passed == 0 ? 0 : SLACK;
        while (true) {
            int from = Math.max(0, passed - slack);
            int count = Math.min(deepest, passed + wanted + slack) - from;
            if (count <= 0) {
                return new View(List.of(), 0);
            }
            SearchResult<FoundPost> result = question.apply(from, count);
            List<FoundPost> hits = result.hits();
            List<FoundPost> behind = hits.stream().filter(isBehind).toList();
            boolean mayHaveMissed = from > 0 && behind.size() == hits.size();
            boolean mayBeMore = behind.size() < wanted && hits.size() == count && from + count < deepest;
            if (!mayHaveMissed && !mayBeMore) {
                return new View(
                        behind.subList(0, Math.min(wanted, behind.size())),
                        Math.min(
                                deepest < DEEPEST ? deepest : Long.MAX_VALUE,
                                result.total().hitCountLowerBound()));
            }
            slack = Math.max(SLACK, 4 * slack);
        }
    }

    /** @param total of all hits, also those before the place; a lower bound where there are very many */
    record View(List<FoundPost> hits, long total) {}
}
