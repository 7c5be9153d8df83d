package org.lectern.housekeeping.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of an address on another site.
 *
 * @param failures how often it failed, the last times without a break
 * @param problem what was wrong the last time, in words; empty: nothing
 * @param due when to look again
 */
public record ExternalLink(String address, State state, int failures, Optional<String> problem, Instant due) {
    private static final Duration FIRST_AGAIN = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 5;
    private static final Duration ALIVE_AGAIN = Duration.ofDays(14);

    /** An answer that says that nothing is there is believed sooner than none. */
    private static final int GONE_FAILURES = 2;

    private static final int DEAD_FAILURES = 3;

    public ExternalLink {
        Objects.requireNonNull(address);
        Objects.requireNonNull(state);
        Objects.requireNonNull(problem);
        Objects.requireNonNull(due);
    }

    /** How an address is taken. */
    public enum State {
        UNKNOWN,
        ALIVE,
        /** It failed, but not often enough to be called dead. */
        FAILING,
        DEAD,
        /** In a private network, where Lectern does not look. */
        PRIVATE
    }

    public static ExternalLink unknown(String address, Instant due) {
        return new ExternalLink(address, State.UNKNOWN, 0, Optional.empty(), due);
    }

    /** As it is after it was looked at. */
    ExternalLink after(Probe probe, Instant now) {
        if (probe instanceof Probe.Alive) {
            return new ExternalLink(address, State.ALIVE, 0, Optional.empty(), now.plus(ALIVE_AGAIN));
        }
        if (probe instanceof Probe.Private) {
            return new ExternalLink(address, State.PRIVATE, 0, Optional.empty(), now.plus(ALIVE_AGAIN));
        }
        if (probe instanceof Probe.Unclear) {
            return new ExternalLink(address, state, failures, problem, now.plus(FIRST_AGAIN));
        }
        Probe.Failed failed = (Probe.Failed) probe;
        int more = failures + 1;
        State next = more >= (failed.isGone() ? GONE_FAILURES : DEAD_FAILURES) ? State.DEAD : State.FAILING;
        Duration pause = FIRST_AGAIN.multipliedBy(1L << Math.min(more - 1, MOST_DOUBLINGS));
        return new ExternalLink(address, next, more, Optional.of(failed.problem()), now.plus(pause));
    }
}
