package org.lectern.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void aSentenceEndsBehindItsStopAndALineAtItsEnd() {
        assertThat(parts("One two. Three e.g. four? Five\nsix"))
                .containsExactly("One two. ", "Three e.g. four? ", "Five\n", "six");
    }

    @Test
    void chineseSentencesEndWithoutSpaces() {
        assertThat(parts("一。二！三")).containsExactly("一。", "二！", "三");
    }

    @Test
    void aListWithoutSentencesIsPartedBetweenWords() {
        List<String> parts = parts("name ".repeat(1_000));
        assertThat(parts).hasSizeGreaterThan(10).allMatch(part -> part.startsWith("name ") && part.endsWith("name "));
    }

    @Test
    void placesAreFoundFromBothSides() {
        BreakIterator sentences = new Sentences();
        sentences.setText("One. Two. Three.");
        assertThat(sentences.preceding(7)).isEqualTo(5);
        assertThat(sentences.preceding(5)).isZero();
        assertThat(sentences.preceding(0)).isEqualTo(BreakIterator.DONE);
        assertThat(sentences.following(5)).isEqualTo(10);
        assertThat(sentences.following(16)).isEqualTo(BreakIterator.DONE);
        assertThat(sentences.last()).isEqualTo(16);
    }

    private static List<String> parts(String text) {
        BreakIterator sentences = new Sentences();
        sentences.setText(text);
        List<String> parts = new ArrayList<>();
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }
}
