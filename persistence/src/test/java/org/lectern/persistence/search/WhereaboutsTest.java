package org.lectern.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.junit.jupiter.api.Test;
import org.lectern.search.SearchText;

/** What is marked at the places that were looked up is what is marked in the whole text. */
class WhereaboutsTest {
    private static final List<String> WORDS = List.of(
            "house",
            "Häuser",
            "Haus",
            "gehoord",
            "horen",
            "Größe",
            "groesse",
            "can't",
            "O’Reilly",
            "foo.bar",
            "snake_case",
            "full",
            "text",
            "full-text",
            "compiling",
            "compiles",
            "1,000",
            "rust",
            "rust语言",
            "语言",
            "rust를",
            "naïve",
            "naive",
            "—",
            "κόσμε",
            "мир",
            "\"quoted\"",
            "קמ\"ג",
            "ﬁne",
            "fine",
            "ｆｕｌｌ",
            "🎉",
            "e.g.",
            "x",
            "の",
            "カタカナ",
            "Ærø",
            "ærø");
    private static final List<String> BETWEEN = List.of(" ", "\n", ", ", ". ", "-", "", "。", " — ");

    @Test
    void whatIsMarkedInAWholeTextIsMarkedAtItsPlaces() {
        SplittableRandom random = new SplittableRandom(7);
        int marked = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = text(random, 1 + random.nextInt(30));
            String typed = typed(random);
            Optional<String> language = List.of("", "en", "nl", "de").stream()
                    .skip(random.nextInt(4))
                    .findFirst()
                    .filter(name -> !name.isEmpty());
            MarkedWords words = new MarkedWords(SearchText.of(typed), random.nextBoolean());
            Analyzer whole = MarkedWords.analyzer(language);
            List<Whereabouts.Stretch> places = new Whereabouts(words.query(language), whole, 100).in(text);
            List<?> wanted = marked(words.query(language), whole, text);
            assertThat(marked(words.query(language), new PlacesAnalyzer(whole, text, places), text))
                    .as("%s in %s by %s", typed, text, language)
                    .isEqualTo(wanted);
            marked += wanted.size();
        }
        assertThat(marked).isGreaterThan(2_000);
    }

    @Test
    void aTextWithoutTheWordHasNoPlaces() {
        assertThat(in("compiler", "a long text about something else, which can be passed over"))
                .isEmpty();
    }

    @Test
    void noMorePlacesAreLookedUpThanAreEnough() {
        assertThat(in("rust", "rust is rusty ".repeat(1_000))).hasSizeLessThanOrEqualTo(100);
    }

    private static List<Whereabouts.Stretch> in(String typed, String text) {
        Query query = new MarkedWords(SearchText.of(typed), false).query(Optional.empty());
        return new Whereabouts(query, MarkedWords.analyzer(Optional.empty()), 100).in(text);
    }

    private static String typed(SplittableRandom random) {
        String words = WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()));
        String quoted = '"' + words.replace('"', ' ') + '"';
        return random.nextBoolean() ? words : quoted;
    }

    private static String text(SplittableRandom random, int words) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            parts.add(WORDS.get(random.nextInt(WORDS.size())));
            parts.add(random.nextInt(3) == 0 ? BETWEEN.get(random.nextInt(BETWEEN.size())) : " ");
        }
        return String.join("", parts);
    }

    private static List<?> marked(Query query, Analyzer analyzer, String text) {
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withBreakIterator(WholeBreakIterator::new)
                .withMaxNoHighlightPassages(0)
                .withFormatter(new PieceFormatter())
                .build();
        try {
            return highlighter.highlightWithoutSearcher(MarkedWords.FIELD, query, text, 1) instanceof List<?> list
                    ? list
                    : List.of();
        } catch (IOException neverReadsAnything) {
            throw new IllegalStateException(neverReadsAnything);
        }
    }
}
