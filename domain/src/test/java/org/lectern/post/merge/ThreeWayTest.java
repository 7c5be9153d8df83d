package org.lectern.post.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.lectern.post.merge.Piece.Conflict;

class ThreeWayTest {
    private static final String BASE = "# Title\n\nOne.\n\nTwo.\n\nThree.\n";

    @Test
    void changesInDifferentPlacesAreBothTaken() {
        List<Piece> pieces = ThreeWay.merged(
                BASE, BASE.replace("One.", "One, mine."), BASE.replace("Three.", "Three, theirs.\n\nFour."));

        assertThat(ThreeWay.isSettled(pieces)).isTrue();
        assertThat(ThreeWay.text(pieces)).isEqualTo("# Title\n\nOne, mine.\n\nTwo.\n\nThree, theirs.\n\nFour.\n");
    }

    @Test
    void aLastLineWithoutALineBreakIsALineLikeAnyOther() {
        List<Piece> pieces = ThreeWay.merged("One.\n\nTwo.", "Mine.\n\nTwo.", "Theirs.\n\nTwo.\n\nMore.");

        assertThat(pieces)
                .filteredOn(Conflict.class::isInstance)
                .containsExactly(new Conflict("Mine.\n", "Theirs.\n", "One.\n"));
        assertThat(ThreeWay.text(pieces)).isEqualTo("Mine.\n\nTwo.\n\nMore.");
    }

    @Test
    void theSameChangeOnBothSidesIsTakenOnce() {
        String changed = BASE.replace("Two.", "Two!");

        assertThat(ThreeWay.text(ThreeWay.merged(BASE, changed, changed))).isEqualTo(changed);
    }

    @Test
    void wordsThatEachChangedInOneLineAreBothTaken() {
        List<Piece> pieces = ThreeWay.merged(
                "The quick brown fox jumps over the lazy dog.\n",
                "The slow brown fox jumps over the lazy dog.\n",
                "The quick brown fox jumps over the sleepy dog.\n");

        assertThat(ThreeWay.isSettled(pieces)).isTrue();
        assertThat(ThreeWay.text(pieces)).isEqualTo("The slow brown fox jumps over the sleepy dog.\n");
    }

    @Test
    void wordsThatBothChangedAreAConflictOfTheirWholeLines() {
        List<Piece> pieces = ThreeWay.merged(BASE, BASE.replace("Two.", "Zwei."), BASE.replace("Two.", "Twee."));

        assertThat(pieces)
                .filteredOn(Conflict.class::isInstance)
                .containsExactly(new Conflict("Zwei.\n", "Twee.\n", "Two.\n"));
        assertThat(ThreeWay.isSettled(pieces)).isFalse();
    }

    @Test
    void whatOneDeletedAndTheOtherChangedIsAConflict() {
        List<Piece> pieces = ThreeWay.merged(BASE, BASE.replace("Two.\n\n", ""), BASE.replace("Two.", "Two, better."));

        assertThat(ThreeWay.isSettled(pieces)).isFalse();
    }

    @Test
    void aTextOfHundredThousandLinesIsMergedInNoTime() {
        String base = "line\n".repeat(100_000);
        String mine = "mine\n" + base;
        String theirs = base + "theirs\n";

        assertThat(ThreeWay.text(ThreeWay.merged(base, mine, theirs))).isEqualTo("mine\n" + base + "theirs\n");
        assertThat(ThreeWay.isSettled(ThreeWay.merged(base, "x\n".repeat(60_000), "y\n".repeat(60_000))))
                .isFalse();
    }

    /** Whatever two people do, each finds all of the own text again by choosing the own side everywhere. */
    @RepeatedTest(200)
    void nothingThatEitherWroteIsLost(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        List<String> base = lines(random, 12);
        String mine = String.join("", edited(random, base));
        String theirs = String.join("", edited(random, base));

        List<Piece> pieces = ThreeWay.merged(String.join("", base), mine, theirs);

        assertThat(pieces.stream().map(ThreeWayTest::asMine).collect(Collectors.joining()))
                .isEqualTo(mine);
        assertThat(pieces.stream().map(ThreeWayTest::asTheirs).collect(Collectors.joining()))
                .isEqualTo(theirs);
    }

    private static String asMine(Piece piece) {
        return piece instanceof Piece.Theirs theirs ? theirs.before() : piece.text();
    }

    private static String asTheirs(Piece piece) {
        if (piece instanceof Conflict conflict) {
            return conflict.theirs();
        }
        return piece instanceof Piece.Mine mine ? mine.before() : piece.text();
    }

    private static List<String> lines(Random random, int most) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            lines.add("abc".charAt(random.nextInt(3)) + " " + "xyz".charAt(random.nextInt(3)) + "\n");
        }
        return lines;
    }

    private static List<String> edited(Random random, List<String> base) {
        List<String> edited = new ArrayList<>(base);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(edited.size() + 1);
            if (random.nextBoolean() || at == edited.size()) {
                edited.addAll(at, lines(random, 2));
            } else {
                edited.remove(at);
            }
        }
        return edited;
    }
}
