package org.lectern.audit;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lectern.post.StoreUnavailable;

/**
 * Notes what people and programs did, before they hear of it.
 *
 * <p>What was done is not undone because it could not be noted: where the store does not answer, the server's log has it.
 */
@ApplicationScoped
public class Auditing {
    private static final Logger LOG = System.getLogger("org.lectern.audit");

    private final AuditLog log;
    private final Clock clock;

    /** For the container's proxy. */
    protected Auditing() {
        this(null, null);
    }

    @Inject
    public Auditing(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    public void note(Deed deed) {
        noteAll(List.of(deed));
    }

    public void noteAll(List<Deed> deeds) {
        if (deeds.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<AuditEntry> entries = deeds.stream()
                .map(deed -> new AuditEntry(
                        UlidCreator.getMonotonicUlid(now.toEpochMilli()).toString(), now, deed))
                .toList();
        try {
            log.append(entries);
        } catch (StoreUnavailable down) {
            entries.forEach(each -> LOG.log(
                    Level.ERROR,
                    "audit.not-stored who={0} action={1} subject={2} outcome={3}",
                    each.deed().who(),
                    each.deed().action(),
                    each.deed().subject().orElse(""),
                    each.deed().outcome().text()));
        }
    }
}
