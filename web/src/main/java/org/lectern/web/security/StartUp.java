package org.lectern.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.lectern.post.StoreUnavailable;
import org.lectern.security.FirstAdministrator;
import org.lectern.site.Site;
import org.lectern.web.security.oidc.OidcSettings;

/** Sees to it, when the application starts, that somebody can log in, and shows the operator the first password. */
@ApplicationScoped
public class StartUp {
    private static final Logger LOG = System.getLogger("org.lectern.security");

    private final FirstAdministrator first;
    private final Site site;
    private final OidcSettings provider;
    private boolean done;

    /** For the container's proxy. */
    protected StartUp() {
        this(null, null, null);
    }

    @Inject
    public StartUp(FirstAdministrator first, Site site, OidcSettings provider) {
        this.first = first;
        this.site = site;
        this.provider = provider;
    }

    /** What is configured wrongly ends the start here, with a sentence that names the variable, and not the first reader's visit. */
    void started(@Observes @Initialized(ApplicationScoped.class) Object application) {
        LOG.log(Level.INFO, "site.configured zone={0}", site.zone());
        provider.name().ifPresent(name -> LOG.log(Level.INFO, "oidc.configured provider={0}", name));
        try {
            ensureAdministrator();
        } catch (StoreUnavailable later) {
            LOG.log(Level.WARNING, "first-administrator.postponed reason=store-unavailable", later);
        }
    }

    /** Does at the first log-in what could not be done at the start, because the store did not answer. */
    public synchronized void ensureAdministrator() {
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
