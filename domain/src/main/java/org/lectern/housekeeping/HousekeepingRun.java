package org.lectern.housekeeping;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One look at everything, and how far it is.
 *
 * @param by who asked for it
 * @param checks the names of the checks that look
 * @param finished empty while it runs
 * @param outcomes what became of each check that has concluded
 * @param problem why it failed, in words
 */
public record HousekeepingRun(
        String id,
        String by,
        List<String> checks,
        State state,
        Instant started,
        Optional<Instant> finished,
        Progress progress,
        List<Outcome> outcomes,
        Optional<String> problem) {
    public HousekeepingRun {
        checks = List.copyOf(checks);
        outcomes = List.copyOf(outcomes);
    }

    /** How a run stands. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        /** As documents and the API spell it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In posts; there may be more at the end than were counted at the beginning. */
    public record Progress(long done, long total) {}

    /**
     * What a check came to.
     *
     * @param seen how many places it reported, ignored ones included
     * @param found how many of them nobody had seen before
     * @param returned how many of them had been fixed
     * @param fixed how many findings were gone
     * @param cut what it left out for lack of room, in words
     * @param failure why it was given up, in words
     */
    public record Outcome(
            String check,
            long seen,
            long found,
            long returned,
            long fixed,
            Optional<String> cut,
            Optional<String> failure) {}

    static HousekeepingRun begun(String by, List<String> checks, long total, Instant now) {
        return new HousekeepingRun(
                UlidCreator.getMonotonicUlid().toString(),
                by,
                checks,
                State.RUNNING,
                now,
                Optional.empty(),
                new Progress(0, total),
                List.of(),
                Optional.empty());
    }

    HousekeepingRun at(Progress progress, List<Outcome> outcomes) {
        return new HousekeepingRun(id, by, checks, state, started, finished, progress, outcomes, problem);
    }

    HousekeepingRun ended(State ending, Optional<String> problem, Instant now) {
        return new HousekeepingRun(id, by, checks, ending, started, Optional.of(now), progress, outcomes, problem);
    }
}
