package org.lectern.persistence.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A way from text to terms: words by Unicode's rules (UAX 29), parted at Persian's joiners too, then one filter behind the other. Said once for Lucene and for OpenSearch,
 * whose names differ; nothing here needs a plug-in.
 */
record Chain(String name, List<Filter> filters) {
    private static final Filter HEBREW_POINTS = new Filter(
            "patternReplace",
            Map.of(
                    "pattern",
                    "[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7]",
                    "replacement",
                    "",
                    "replace",
                    "all"),
            "pattern_replace",
            Map.of("pattern", "[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7]", "replacement", ""));

    /** What folds letters of Latin script keeps the accented word beside the folded one: who types accents finds them ranked first. */
    static final Chain NEUTRAL = neutral("neutral", true);

    /** For what is typed: one sign of Chinese finds its words, two are looked for together. */
    static final Chain NEUTRAL_TYPED = neutral("neutral_typed", false);

    static final Chain ENGLISH = new Chain(
            "stems_en",
            List.of(
                    Filter.LOWER,
                    new Filter("englishPossessive", Map.of(), "stemmer", Map.of("language", "possessive_english")),
                    Filter.FOLD,
                    new Filter("porterStem", Map.of(), "porter_stem", Map.of())));
    /** By Kraaij and Pohlmann, who know that one house is a huis and two are huizen. */
    static final Chain DUTCH = new Chain(
            "stems_nl",
            List.of(
                    Filter.LOWER,
                    Filter.FOLD,
                    new Filter("snowballPorter", Map.of("language", "Kp"), "snowball", Map.of("language", "Kp"))));

    static final Chain GERMAN = new Chain(
            "stems_de",
            List.of(
                    Filter.LOWER,
                    new Filter("germanNormalization", Map.of(), "german_normalization", Map.of()),
                    new Filter("germanLightStem", Map.of(), "stemmer", Map.of("language", "light_german")),
                    Filter.FOLD));
    static final Chain BEGINNINGS = new Chain(
            "beginnings",
            List.of(
                    Filter.LOWER,
                    Filter.FOLD,
                    new Filter(
                            "edgeNGram",
                            Map.of("minGramSize", "1", "maxGramSize", "15"),
                            "edge_ngram",
                            Map.of("min_gram", "1", "max_gram", "15"))));
    static final Chain BEGINNINGS_TYPED = new Chain(
            "beginnings_typed",
            List.of(
                    Filter.LOWER,
                    Filter.FOLD,
                    new Filter("truncate", Map.of("prefixLength", "15"), "truncate", Map.of("length", "15"))));

    static final List<Chain> ALL =
            List.of(NEUTRAL, NEUTRAL_TYPED, ENGLISH, DUTCH, GERMAN, BEGINNINGS, BEGINNINGS_TYPED);

    /** A step, as Lucene's factories and as OpenSearch's settings call it. */
    record Filter(String lucene, Map<String, String> luceneParams, String remote, Map<String, String> remoteParams) {
        /** Greek loses its accents on the way; all else is put in lower case as everywhere. */
        static final Filter LOWER = new Filter("greekLowercase", Map.of(), "lowercase", Map.of("language", "greek"));

        static final Filter FOLD = new Filter("asciiFolding", Map.of(), "asciifolding", Map.of());
    }

    private static Chain neutral(String name, boolean unigrams) {
        String both = Boolean.toString(unigrams);
        return new Chain(
                name,
                List.of(
                        new Filter("cjkWidth", Map.of(), "cjk_width", Map.of()),
                        Filter.LOWER,
                        new Filter("decimalDigit", Map.of(), "decimal_digit", Map.of()),
                        new Filter("arabicNormalization", Map.of(), "arabic_normalization", Map.of()),
                        new Filter("persianNormalization", Map.of(), "persian_normalization", Map.of()),
                        HEBREW_POINTS,
                        new Filter(
                                "asciiFolding",
                                Map.of("preserveOriginal", "true"),
                                "asciifolding",
                                Map.of("preserve_original", "true")),
                        new Filter(
                                "cjkBigram",
                                Map.of("outputUnigrams", both),
                                "cjk_bigram",
                                Map.of("output_unigrams", both))));
    }

    /** Of a language's chain: one that gives each word as all languages have it, and its stem in the same place. */
    Chain besideWords() {
        List<Filter> both = new ArrayList<>(NEUTRAL_TYPED.filters());
        both.add(new Filter("keywordRepeat", Map.of(), "keyword_repeat", Map.of()));
        both.addAll(filters);
        both.add(new Filter("removeDuplicates", Map.of(), "remove_duplicates", Map.of()));
        return new Chain(name + "_beside_words", both);
    }
}
