package org.lectern.persistence.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.lectern.search.Fragment;
import org.lectern.search.SearchText;

/** Marks the words of a search in texts, with Lucene's highlighter. Belongs to one search. Not thread-safe. */
final class Marking {
    private static final int LOOKED_AT = 30_000;

    /** In one text, to choose the passages from. */
    private static final int PLACES = 30;

    private final MarkedWords words;
    private final Map<Optional<String>, Whereabouts> whereabouts = new HashMap<>();

    /** @param similar whether words that are like those of the search are marked, too */
    Marking(SearchText text, boolean similar) {
        words = new MarkedWords(text, similar);
    }

    /** The best passages that have a word to be marked, so many at most. */
    List<Fragment> fragments(String text, Optional<String> language, BreakIterator breaks, int most) {
        Analyzer analyzer = MarkedWords.analyzer(language);
        Query query = words.query(language);
        List<Whereabouts.Stretch> places = whereabouts
                .computeIfAbsent(language, any -> new Whereabouts(query, analyzer, PLACES))
                .in(text);
        return places.isEmpty()
                ? List.of()
                : fragments(new PlacesAnalyzer(analyzer, text, places), query, text, breaks, most);
    }

    private static List<Fragment> fragments(
            Analyzer analyzer, Query query, String text, BreakIterator breaks, int most) {
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withBreakIterator(() -> breaks)
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
