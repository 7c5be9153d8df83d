package org.lectern.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.lectern.post.StoreUnavailable;
import org.lectern.security.FirstAdministrator;

/** Sees to it, when the application starts, that somebody can log in, and shows the operator the first password. */
@ApplicationScoped
public class StartUp {
    private static final Logger LOG = System.getLogger("org.lectern.security");

    private final FirstAdministrator first;
    private boolean done;

    /** For the container's proxy. */
    protected StartUp() {
        this(null);
    }

    @Inject
    public StartUp(FirstAdministrator first) {
        this.first = first;
    }

    void started(@Observes @Initialized(ApplicationScoped.class) Object application) {
        try {
            ensureAdministrator();
        } catch (StoreUnavailable later) {
            LOG.log(Level.WARNING, "first-administrator.postponed reason=store-unavailable", later);
        }
    }

    /** Does at the first log-in what could not be done at the start, because the store did not answer. */
    synchronized void ensureAdministrator() {
        if (!done) {
            first.ensure().ifPresent(StartUp::show);
            done = true;
        }
    }

    private static void show(String password) {
        LOG.log(
                Level.WARNING,
                "first-administrator.created name={0} password={1} (shown only now; to be changed at the first log-in)",
                FirstAdministrator.NAME,
                password);
    }
}
