package org.lectern.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.lectern.security.FirstAdministrator;

/** Sees to it that somebody can log in, and shows the operator the first password. */
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

    /**
     * Does nothing when it was done already. Called at the start, and at each log-in in case the store did not answer then.
     *
     * @throws org.lectern.post.StoreUnavailable if the store does not answer
     */
    public synchronized void ensureAdministrator() {
        if (!done) {
            first.ensure().ifPresent(StartUp::show);
            done = true;
        }
    }

    private static void show(String password) {
        LOG.log(
                Level.WARNING,
                "The first password of {0}, shown only now and to be changed at the first log-in: {1}",
                FirstAdministrator.NAME,
                password);
    }
}
