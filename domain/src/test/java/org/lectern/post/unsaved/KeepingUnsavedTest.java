package org.lectern.post.unsaved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepingUnsavedTest {
    private static final Instant NOW = Instant.parse("2025-05-16T09:00:00Z");

    private final InMemoryUnsavedTexts texts = new InMemoryUnsavedTexts();
    private final KeepUnsaved keeping = new KeepUnsaved(texts, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatIsTypedIsKeptWithTheServersTime() {
        KeepResult result = keeping.keep(typed("w1", 0, "One"));

        UnsavedText kept = ((KeepResult.Kept) result).text();
        assertThat(kept.at()).isEqualTo(NOW);
        assertThat(kept.turn()).isEqualTo(1);
        assertThat(texts.find("maud", "post")).contains(kept);
    }

    @Test
    void aWindowGoesOnWithItsTextEvenIfItNeverHeardThatItWasKept() {
        keeping.keep(typed("w1", 0, "One"));

        assertThat(keeping.keep(typed("w1", 0, "Two"))).isInstanceOf(KeepResult.Kept.class);
        assertThat(stored()).isEqualTo("Two");
    }

    @Test
    void anotherWindowThatHasSeenTheTextGoesOnWithIt() {
        keeping.keep(typed("w1", 0, "One"));

        assertThat(keeping.keep(typed("w2", 1, "Two"))).isInstanceOf(KeepResult.Kept.class);
        assertThat(stored()).isEqualTo("Two");
    }

    @Test
    void anotherWindowThatHasNotSeenTheTextDoesNotTakeItsPlace() {
        keeping.keep(typed("w1", 0, "One"));
        keeping.keep(typed("w1", 1, "Two"));

        KeepResult result = keeping.keep(typed("w2", 1, "Mine"));

        assertThat(result).isInstanceOf(KeepResult.TypedElsewhere.class);
        assertThat(stored()).isEqualTo("Two");
    }

    @Test
    void aTextBeyondAllMeasureIsRefusedAndTheFormerStays() {
        keeping.keep(typed("w1", 0, "One"));

        assertThat(keeping.keep(typed("w1", 1, "x".repeat(KeepUnsaved.MAX_LENGTH))))
                .isInstanceOf(KeepResult.TooLong.class);
        assertThat(keeping.keep(new UnsavedText(
                        "maud",
                        "post",
                        1,
                        "w1",
                        1,
                        Map.of("a", Collections.nCopies(KeepUnsaved.MAX_FIELDS + 1, "")),
                        NOW)))
                .isInstanceOf(KeepResult.TooLong.class);
        assertThat(stored()).isEqualTo("One");
    }

    @Test
    void whoHasVeryManyTextsIsToldRatherThanLosingOne() {
        for (int i = 0; i < KeepUnsaved.MAX_TEXTS; i++) {
            keeping.keep(new UnsavedText("maud", "post" + i, 1, "w1", 0, Map.of(), NOW));
        }

        assertThat(keeping.keep(typed("w1", 0, "One more"))).isInstanceOf(KeepResult.TooMany.class);
        assertThat(keeping.keep(new UnsavedText("maud", "post7", 1, "w1", 1, Map.of("a", List.of("b")), NOW)))
                .isInstanceOf(KeepResult.Kept.class);
        assertThat(texts.count("maud")).isEqualTo(KeepUnsaved.MAX_TEXTS);
    }

    @Test
    void afterHalfAYearNobodyComesBackToIt() {
        keeping.keep(typed("w1", 0, "One"));
        new SweepUnsaved(texts, Clock.fixed(NOW.plus(SweepUnsaved.KEPT).minusMillis(1), ZoneOffset.UTC)).run();
        assertThat(stored()).isEqualTo("One");

        new SweepUnsaved(texts, Clock.fixed(NOW.plus(SweepUnsaved.KEPT), ZoneOffset.UTC)).run();
        assertThat(texts.find("maud", "post")).isEmpty();
    }

    private String stored() {
        return texts.find("maud", "post").orElseThrow().fields().get("title").get(0);
    }

    private static UnsavedText typed(String window, long turn, String title) {
        return new UnsavedText("maud", "post", 1, window, turn, Map.of("title", List.of(title)), Instant.EPOCH);
    }
}
