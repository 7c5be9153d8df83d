package org.lectern.persistence.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.lectern.search.Fragment;
import org.lectern.search.SearchText;

/**
 * Says where in a hit's texts the words stand. It looks at the few texts of a page again, with the analysis of the hit's language, so that
 * it does the same whatever made the index, which has to keep no places of words.
 */
final class Highlights {
    private static final int PASSAGES = 3;
    /** In characters, about: a passage ends with a sentence where one ends nearby. */
    private static final int PASSAGE = 140;

    private static final int LOOKED_AT = 30_000;

    /** In one text, to choose the passages from. */
    private static final int PLACES = 100;

    private final MarkedWords words;
    private final Map<Optional<String>, Whereabouts> whereabouts = new HashMap<>();

    Highlights(SearchText text, boolean loose) {
        words = new MarkedWords(text, loose);
    }

    /** By key of the hit's id, then by field. */
    Map<String, Map<String, List<Fragment>>> of(List<FoundPost> page, SearchSession session) {
        if (page.isEmpty()) {
            return Map.of();
        }
        List<String> ids = page.stream()
                .flatMap(found -> DocumentId.of(found.id()).stream())
                .toList();
        List<ShownPost> shown = session.search(IndexedPost.class)
                .select(ShownPost::projection)
                .where(predicate -> predicate.id().matchingAny(ids))
                .fetchHits(ids.size());
        Map<String, Map<String, List<Fragment>>> highlights = new HashMap<>();
        shown.forEach(post -> highlights.put(DocumentId.key(post.id()), highlighted(post)));
        return highlights;
    }

    private Map<String, List<Fragment>> highlighted(ShownPost post) {
        Map<String, List<Fragment>> fields = new HashMap<>();
        put(fields, IndexFields.TITLE, whole(post.titles(), post));
        put(fields, IndexFields.ABOUT, whole(post.about(), post));
        put(fields, IndexFields.TEXT, passages(post));
        return fields;
    }

    private static void put(Map<String, List<Fragment>> fields, String name, List<Fragment> fragments) {
        if (!fragments.isEmpty()) {
            fields.put(name, fragments);
        }
    }

    private List<Fragment> whole(List<String> values, ShownPost post) {
        return values.stream()
                .flatMap(value -> fragments(value, post.language(), WholeBreakIterator::new, 1).stream())
                .limit(PASSAGES)
                .toList();
    }

    private List<Fragment> passages(ShownPost post) {
        Supplier<BreakIterator> sentences =
                () -> LengthGoalBreakIterator.createClosestToLength(new Sentences(), PASSAGE, 0.5f);
        return fragments(post.text(), post.language(), sentences, PASSAGES);
    }

    private List<Fragment> fragments(String text, Optional<String> language, Supplier<BreakIterator> breaks, int most) {
        Analyzer analyzer = MarkedWords.analyzer(language);
        Query query = words.query(language);
        List<Whereabouts.Stretch> places = whereabouts
                .computeIfAbsent(language, any -> new Whereabouts(query, analyzer, PLACES))
                .in(text);
        if (places.isEmpty()) {
            return List.of();
        }
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(
                        new PlacesAnalyzer(analyzer, text, places))
                .withBreakIterator(breaks)
                .withMaxLength(LOOKED_AT)
                .withMaxNoHighlightPassages(0)
                .withFormatter(new PieceFormatter())
                .build();
        try {
            Object found = highlighter.highlightWithoutSearcher(MarkedWords.FIELD, query, text, most);
            return found instanceof List<?> list
                    ? list.stream().map(Fragment.class::cast).toList()
                    : List.of();
        } catch (IOException neverReadsAnything) {
            throw new UncheckedIOException(neverReadsAnything);
        }
    }
}
