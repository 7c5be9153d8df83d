package org.lectern.persistence.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * Where in a text the words of a query stand: too many places rather than too few. To analyse a whole text takes a hundred times as long as to pass
 * over the words that begin with other letters.
 */
final class Whereabouts {
    private static final int ASCII = 128;
    /** From here on signs stand without spaces between their words. */
    private static final int UNSPACED = 0x2E80;

    /** With the signs for sentences before it: each is a word by itself. */
    private static final int HIRAGANA = 0x3000;

    private static final int KATAKANA = 0x30A0;
    private static final int NONE = -1;

    /** In characters: whatever is longer is not looked at closely. */
    private static final int LONGEST_WORD = 60;

    /** What else may stand within a word of Unicode's (UAX 29). */
    private static final String WITHIN_WORDS = "_.':,;\"";

    private final Analyzer analyzer;
    private final int most;
    private final Set<String> terms = new HashSet<>();
    private final List<ByteRunAutomaton> patterns = new ArrayList<>();
    private final BitSet initials = new BitSet(ASCII);
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param most how many places are enough in one text */
    Whereabouts(Query query, Analyzer analyzer, int most) {
        this.analyzer = analyzer;
        this.most = most;
        query.visit(new Wanted());
        terms.forEach(term -> initials.set(term.charAt(0)));
        for (ByteRunAutomaton pattern : patterns) {
            for (int letter = 0; letter < ASCII; letter++) {
                initials.set(letter, initials.get(letter) || pattern.step(0, letter) >= 0);
            }
        }
        // Dutch stems lose a "ge" at their beginning; no other beginning is changed.
        initials.set('g');
    }

    /** A part of a text. */
    record Stretch(int from, int to) {}

    /** Each place with the word behind it: so no two words seem to follow each other that don't. */
    List<Stretch> in(String text) {
        if (terms.stream().anyMatch(Whereabouts::isUnspaced)) {
            return List.of(new Stretch(0, text.length()));
        }
        List<Stretch> places = new ArrayList<>();
        int begin = NONE;
        for (int from = next(text, 0, true); from < text.length() && places.size() < most; ) {
            int to = next(text, from, false);
            boolean isWanted = isWanted(text, from, to);
            if (isWanted && begin == NONE) {
                begin = from;
            } else if (!isWanted && begin != NONE && speaks(text, from, to)) {
                places.add(new Stretch(begin, to));
                begin = NONE;
            }
            from = next(text, to, true);
        }
        if (begin != NONE) {
            places.add(new Stretch(begin, text.length()));
        }
        return places;
    }

    /** Where words, or what is between them, begin again. */
    private static int next(String text, int from, boolean word) {
        int at = from;
        while (at < text.length() && isOfWord(text.charAt(at)) != word) {
            at++;
        }
        return at;
    }

    private static boolean isOfWord(char sign) {
        if (sign < ASCII) {
            return isPlain(sign) || WITHIN_WORDS.indexOf(sign) >= 0;
        }
        boolean isAlone = Character.isIdeographic(sign) || sign >= HIRAGANA && sign < KATAKANA;
        return !isAlone && !Character.isWhitespace(sign);
    }

    private static boolean isPlain(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9';
    }

    private static boolean speaks(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
    }

    private boolean isWanted(String text, int from, int to) {
        boolean mayBe = false;
        for (int at = from; at < to && !mayBe; at++) {
            char sign = text.charAt(at);
            boolean begins = at == from || !isPlain(text.charAt(at - 1));
            mayBe = sign >= ASCII || begins && initials.get(Character.toLowerCase(sign));
        }
        return mayBe && (to - from > LONGEST_WORD || known.computeIfAbsent(text.substring(from, to), this::isWanted));
    }

    private boolean isWanted(String word) {
        try (TokenStream tokens = analyzer.tokenStream(MarkedWords.FIELD, word)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            boolean isWanted = false;
            while (!isWanted && tokens.incrementToken()) {
                isWanted = terms.contains(term.toString()) || isOfPattern(term.toString());
            }
            return isWanted;
        } catch (IOException neverReadsAnything) {
            throw new UncheckedIOException(neverReadsAnything);
        }
    }

    private boolean isOfPattern(String term) {
        byte[] bytes = term.getBytes(StandardCharsets.UTF_8);
        return patterns.stream().anyMatch(pattern -> pattern.run(bytes, 0, bytes.length));
    }

    private static boolean isUnspaced(String term) {
        return term.chars().anyMatch(sign -> sign >= UNSPACED);
    }

    /** Takes the words, and the patterns of words, out of a query. */
    private final class Wanted extends QueryVisitor {
        @Override
        public void consumeTerms(Query query, Term... some) {
            for (Term term : some) {
                terms.add(term.text());
            }
        }

        @Override
        public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
            patterns.add(automaton.get());
        }
    }
}
