package org.lectern.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.housekeeping.HousekeepingRun.Outcome;
import org.lectern.housekeeping.HousekeepingRun.Progress;
import org.lectern.housekeeping.HousekeepingRun.State;

/** What {@link HousekeepingRuns} and {@link Reports} promise, whatever keeps them. */
public interface HousekeepingRunsContract {
    Instant JUNE_1 = Instant.parse("2026-06-01T12:30:15.250Z");

    /** None yet; the same ones for every call in a test. */
    HousekeepingRuns housekeepingRuns();

    Reports reports();

    @Test
    default void aHousekeepingRunIsSavedInPlaceOfWhatItWas() {
        HousekeepingRun begun = run(JUNE_1);
        HousekeepingRun ended = begun.at(
                        new Progress(7, 9),
                        List.of(
                                new Outcome("dates", 5, 4, 1, 2, Optional.of("too many"), Optional.empty()),
                                new Outcome("tags", 0, 0, 0, 0, Optional.empty(), Optional.of("an error"))))
                .ended(State.FAILED, Optional.of("broke"), JUNE_1.plusSeconds(3));

        housekeepingRuns().save(begun);
        assertThat(housekeepingRuns().findRun(begun.id())).contains(begun);
        housekeepingRuns().save(ended);
        assertThat(housekeepingRuns().findRun(begun.id())).contains(ended);
        assertThat(housekeepingRuns().latest(10)).containsExactly(ended);
        assertThat(housekeepingRuns().findRun("unknown")).isEmpty();
    }

    @Test
    default void theNewestHousekeepingRunsComeFirst() {
        List<HousekeepingRun> runs = List.of(run(JUNE_1), run(JUNE_1.plusSeconds(2)), run(JUNE_1.plusSeconds(1)));
        runs.forEach(housekeepingRuns()::save);

        assertThat(housekeepingRuns().latest(2)).containsExactly(runs.get(1), runs.get(2));
    }

    @Test
    default void aWishToCancelOutlivesTheRunsProgress() {
        HousekeepingRun run = run(JUNE_1);
        HousekeepingRun other = run(JUNE_1);
        housekeepingRuns().save(run);
        housekeepingRuns().save(other);

        housekeepingRuns().askToCancel(run.id());
        housekeepingRuns().save(run.at(new Progress(5, 9), List.of()));

        assertThat(housekeepingRuns().isAskedToCancel(run.id())).isTrue();
        assertThat(housekeepingRuns().isAskedToCancel(other.id())).isFalse();
        assertThat(housekeepingRuns().findRun(run.id()).map(HousekeepingRun::progress))
                .contains(new Progress(5, 9));
    }

    @Test
    default void whatHasEndedOrIsNotThereIsNotCancelled() {
        HousekeepingRun ended = run(JUNE_1).ended(State.DONE, Optional.empty(), JUNE_1);
        housekeepingRuns().save(ended);

        housekeepingRuns().askToCancel(ended.id());
        housekeepingRuns().askToCancel("unknown");

        assertThat(housekeepingRuns().isAskedToCancel(ended.id())).isFalse();
        assertThat(housekeepingRuns().isAskedToCancel("unknown")).isFalse();
        assertThat(housekeepingRuns().latest(10)).containsExactly(ended);
    }

    @Test
    default void aCheckHasOneReport() {
        Document content = Document.of("fields", List.of(Map.of("path", "a.b", "posts", 3L)));
        Reports.Report first = new Reports.Report("drift", "run 1", JUNE_1, Document.empty());
        Reports.Report second = new Reports.Report("drift", "run 2", JUNE_1.plusSeconds(1), content);

        assertThat(reports().find("drift")).isEmpty();
        reports().save(first);
        reports().save(second);
        assertThat(reports().find("drift")).contains(second);
    }

    private static HousekeepingRun run(Instant started) {
        return HousekeepingRun.begun("admin", List.of("dates", "tags"), 9, started);
    }
}
