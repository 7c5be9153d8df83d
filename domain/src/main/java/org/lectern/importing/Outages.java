package org.lectern.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the store's outages broke off: nothing that is the import's own fault, so it does not count as an attempt. But not for ever: at a place
 * where there is one an hour long, it may be what is stored there.
 */
final class Outages {
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<String, Outage> byImport = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Outage(long position, Instant since) {}

    Outages(Clock clock) {
        this.clock = clock;
    }

    void brokeOff(ImportRun run) {
        Outage now = new Outage(run.position(), clock.instant());
        byImport.merge(run.id(), now, (before, again) -> before.position() == again.position() ? before : again);
    }

    /** The import without the attempt that an outage ended. */
    ImportRun forgiven(ImportRun run) {
        Outage outage = byImport.get(run.id());
        boolean isBrief =
                outage != null && clock.instant().isBefore(outage.since().plus(LONGEST));
        return isBrief ? run.unattempted() : run;
    }

    void over(ImportRun run) {
        byImport.remove(run.id());
    }
}
