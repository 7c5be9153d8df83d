package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun.Progress;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.Report;
import org.lectern.importing.ImportRun.State;
import org.lectern.importing.ImportRun.Wanted;

/** What {@link ImportRuns} promise, whatever keeps them. */
public interface ImportRunsContract {
    Instant MAY_1 = Instant.parse("2025-05-01T12:30:15.250Z");

    /** None yet. */
    ImportRuns importRuns();

    @Test
    default void aRunIsSavedInPlaceOfWhatItWas() {
        Report report = new Report(
                Map.of(ImportOutcome.CREATED, 3L, ImportOutcome.MERGED, 2L, ImportOutcome.REJECTED, 2L),
                List.of(
                        new Rejected("x.md", Optional.of(7), "no YAML"),
                        new Rejected("y.md", Optional.empty(), "empty")),
                List.of("warning"));
        importRuns().insert(run("a", Optional.empty()));
        ImportRun waiting = importRuns().find("a").orElseThrow();
        assertThat(waiting).isEqualTo(run("a", Optional.empty()));

        ImportRun done = importRuns()
                .replace(waiting.takenUp(4)
                        .shown(new Progress(8, 9, Optional.of(12.5)), report)
                        .at(8)
                        .sampled(List.of(Document.of("source", "x.md"))))
                .orElseThrow();

        assertThat(done.version()).isEqualTo(2);
        assertThat(importRuns().find("a")).contains(done);
        assertThat(done.report()).isEqualTo(report);
        assertThat(done.progress()).isEqualTo(new Progress(8, 9, Optional.of(12.5)));
        assertThat(List.of(done.epoch(), done.position())).containsExactly(4L, 8L);
        assertThat(done.wanted()).isEqualTo(waiting.wanted());
        assertThat(done.samples()).containsExactly(Document.of("source", "x.md"));
        assertThat(importRuns().replace(waiting.in(State.PAUSED))).as("stale").isEmpty();
        assertThat(importRuns().find("a")).contains(done);
        ImportRun ended = importRuns()
                .replace(done.ended(State.DONE, MAY_1.plusSeconds(5)))
                .orElseThrow();
        assertThat(ended.finished()).contains(MAY_1.plusSeconds(5));
        assertThat(ended.progress().rate()).isEmpty();
    }

    @Test
    default void theNewestRunsComeFirst() {
        List.of("b", "c", "a").forEach(id -> importRuns().insert(run(id, Optional.empty())));

        assertThat(importRuns().latest(Optional.empty(), 2))
                .extracting(ImportRun::id)
                .containsExactly("c", "b");
        assertThat(importRuns().latest(Optional.of("b"), 9))
                .extracting(ImportRun::id)
                .containsExactly("a");
        assertThat(importRuns().find("unknown")).isEmpty();
    }

    @Test
    default void theUnfinishedRunsAreThoseThatMayGoOn() {
        for (State state : State.values()) {
            importRuns().insert(run(state.name(), Optional.empty()).in(state));
        }

        assertThat(importRuns().unfinished()).extracting(ImportRun::id).containsExactly("PAUSED", "QUEUED", "RUNNING");
    }

    @Test
    default void theLastImportOfAFolderIsTheNewestThatWasDone() {
        ImportRun mine = run("a", Optional.of("blog"));
        importRuns().insert(mine.in(State.DONE));
        importRuns().insert(run("b", Optional.of("blog")).in(State.DONE));
        importRuns().insert(run("c", Optional.of("blog")).in(State.CANCELLED));
        importRuns().insert(run("d", Optional.of("talks")).in(State.DONE));
        Wanted rehearsal = new Wanted("blog", true, "ada", "N", "e", Optional.of("blog"));
        importRuns().insert(ImportRun.queued("e", rehearsal, MAY_1).in(State.DONE));

        assertThat(importRuns().lastOf("blog")).map(ImportRun::id).contains("b");
        assertThat(importRuns().lastOf("other")).isEmpty();
    }

    private static ImportRun run(String id, Optional<String> folder) {
        return ImportRun.queued(id, new Wanted("blog.zip", false, "ada", "NODE", id, folder), MAY_1);
    }
}
