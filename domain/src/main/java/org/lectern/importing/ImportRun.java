package org.lectern.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One import and how far it is.
 *
 * @param source the name of the file that was given
 * @param finished empty while it waits or runs
 */
public record ImportRun(
        String id,
        String source,
        boolean dryRun,
        State state,
        Progress progress,
        Report report,
        Instant started,
        Optional<Instant> finished) {
    public ImportRun {
        Objects.requireNonNull(id);
        Objects.requireNonNull(state);
    }

    public static ImportRun queued(String id, String source, boolean dryRun, Instant now) {
        return new ImportRun(id, source, dryRun, State.QUEUED, new Progress(0, 0), Report.EMPTY, now, Optional.empty());
    }

    public ImportRun running(Progress progress, Report report) {
        return new ImportRun(id, source, dryRun, State.RUNNING, progress, report, started, Optional.empty());
    }

    public ImportRun ended(State ending, Report report, Instant now) {
        return new ImportRun(id, source, dryRun, ending, progress, report, started, Optional.of(now));
    }

    public enum State {
        QUEUED,
        RUNNING,
        PAUSED,
        DONE,
        FAILED,
        CANCELLED;

        /** Whether nothing more will happen. */
        public boolean isFinal() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /** In files; the total is 0 until it is known. */
    public record Progress(long done, long total) {}

    /** What became of the source. The three counts are of posts. */
    public record Report(long created, long updated, long unchanged, List<Rejected> rejected, List<String> warnings) {
        public static final Report EMPTY = new Report(0, 0, 0, List.of(), List.of());

        public Report {
            rejected = List.copyOf(rejected);
            warnings = List.copyOf(warnings);
        }

        /** With one more entry among what was not taken. */
        public Report rejecting(Rejected one) {
            List<Rejected> all = new ArrayList<>(rejected);
            all.add(one);
            return new Report(created, updated, unchanged, all, warnings);
        }
    }

    /**
     * What could not be read, or was not taken.
     *
     * @param source the file's path in what was given
     * @param line where in the file, from 1; empty where no line is to blame
     */
    public record Rejected(String source, Optional<Integer> line, String reason) {}
}
