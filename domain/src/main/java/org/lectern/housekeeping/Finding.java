package org.lectern.housekeeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is kept of a sighting, from when it was first seen.
 *
 * @param version grows by one with every change, so that two who change it at once are told
 * @param reason why it is ignored; stays when it goes away, so that it is not asked about again when it comes back the same
 * @param formerReasons why it was ignored before its evidence changed, the oldest first
 * @param run the one that saw it last, or found it gone
 * @param returns how often it was back after it had been fixed
 */
public record Finding(
        Sighting sighting,
        long version,
        State state,
        Optional<String> reason,
        List<String> formerReasons,
        Instant firstSeen,
        Instant lastSeen,
        String run,
        long returns) {
    private static final int MOST_REASONS = 20;

    public Finding {
        Objects.requireNonNull(sighting);
        Objects.requireNonNull(state);
        Objects.requireNonNull(firstSeen);
        Objects.requireNonNull(lastSeen);
        formerReasons = List.copyOf(formerReasons);
        if (state == State.IGNORED && reason.isEmpty()) {
            throw new IllegalArgumentException("ignored for no reason");
        }
    }

    /** What a finding is for those who mend. */
    public enum State {
        OPEN,
        IGNORED,
        FIXED;

        public static Optional<State> parse(String text) {
            return Arrays.stream(values())
                    .filter(each -> each.text().equals(text))
                    .findFirst();
        }

        /** As documents and the API spell it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Finding first(Sighting sighting, String run, Instant now) {
        return new Finding(sighting, 0, State.OPEN, Optional.empty(), List.of(), now, now, run, 0);
    }

    public String id() {
        return sighting.id();
    }

    /** Seen once more. What is ignored stays so as long as its evidence is the same; what was fixed is back. */
    public Finding seen(Sighting now, String run, Instant at) {
        boolean isSame = now.evidence().equals(sighting.evidence());
        Finding known = reason.isPresent() && !isSame ? withoutReason() : this;
        return new Finding(
                now,
                version,
                known.reason.isPresent() ? State.IGNORED : State.OPEN,
                known.reason,
                known.formerReasons,
                firstSeen,
                at,
                run,
                state == State.FIXED ? returns + 1 : returns);
    }

    /** Looked for and not seen. */
    public Finding gone(String run) {
        return changed(State.FIXED, reason, formerReasons, run);
    }

    public Finding ignored(String why) {
        return changed(State.IGNORED, Optional.of(why), formerReasons, run);
    }

    /** To be mended after all. */
    public Finding reopened() {
        return state == State.IGNORED ? withoutReason() : this;
    }

    private Finding withoutReason() {
        List<String> former = new ArrayList<>(formerReasons);
        reason.ifPresent(former::add);
        List<String> newest = former.subList(Math.max(0, former.size() - MOST_REASONS), former.size());
        return changed(State.OPEN, Optional.empty(), newest, run);
    }

    private Finding changed(State state, Optional<String> reason, List<String> formerReasons, String run) {
        return new Finding(sighting, version, state, reason, formerReasons, firstSeen, lastSeen, run, returns);
    }
}
