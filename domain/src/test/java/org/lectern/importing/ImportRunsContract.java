package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.importing.ImportRun.Progress;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.Report;
import org.lectern.importing.ImportRun.State;

/** What {@link ImportRuns} promise, whatever keeps them. */
public interface ImportRunsContract {
    Instant MAY_1 = Instant.parse("2025-05-01T12:30:15.250Z");

    /** None yet. */
    ImportRuns importRuns();

    @Test
    default void aRunIsSavedInPlaceOfWhatItWas() {
        ImportRun waiting = run("a", MAY_1);
        Report report = new Report(
                3,
                2,
                1,
                List.of(
                        new Rejected("x.md", Optional.of(7), "no YAML"),
                        new Rejected("y.md", Optional.empty(), "empty")),
                List.of("warning"));
        ImportRun done = new ImportRun(
                "a",
                "blog.zip",
                false,
                State.DONE,
                new Progress(8, 8),
                report,
                MAY_1,
                Optional.of(MAY_1.plusSeconds(5)));

        importRuns().save(waiting);
        assertThat(importRuns().find("a")).contains(waiting);
        importRuns().save(done);
        assertThat(importRuns().find("a")).contains(done);
        assertThat(importRuns().latest(10)).containsExactly(done);
    }

    @Test
    default void theNewestRunsComeFirst() {
        importRuns().save(run("b", MAY_1));
        importRuns().save(run("c", MAY_1.plusSeconds(1)));
        importRuns().save(run("a", MAY_1));

        assertThat(importRuns().latest(2)).extracting(ImportRun::id).containsExactly("c", "b");
        assertThat(importRuns().latest(9)).extracting(ImportRun::id).containsExactly("c", "b", "a");
        assertThat(importRuns().find("unknown")).isEmpty();
    }

    @Test
    default void theUnfinishedRunsAreThoseThatMayGoOn() {
        for (State state : State.values()) {
            importRuns().save(run(state.name(), state));
        }

        assertThat(importRuns().unfinished())
                .containsExactlyInAnyOrder(
                        run("QUEUED", State.QUEUED), run("RUNNING", State.RUNNING), run("PAUSED", State.PAUSED));
    }

    private static ImportRun run(String id, State state) {
        return new ImportRun(id, "blog.zip", true, state, new Progress(0, 0), Report.EMPTY, MAY_1, Optional.empty());
    }

    private static ImportRun run(String id, Instant started) {
        return new ImportRun(
                id, "blog.zip", true, State.QUEUED, new Progress(0, 0), Report.EMPTY, started, Optional.empty());
    }
}
