package org.lectern.persistence.mongo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.lectern.post.StoreUnavailable;

/** Opens the store when Lectern starts, so that a wrong setting is met then and not by the first reader. */
@ApplicationScoped
public class StoreStart {
    private static final Logger LOG = System.getLogger(StoreStart.class.getName());

    /** A MongoDB that does not answer yet is no reason not to start: what needs it is refused until it does. */
    void open(@Observes @Initialized(ApplicationScoped.class) Object start, Indexes indexes) {
        try {
            indexes.ensure();
        } catch (StoreUnavailable notYet) {
            LOG.log(
                    Level.WARNING,
                    "store.unavailable: the MongoDB at LECTERN_MONGODB_URI does not answer ({0}); it is tried again with"
                            + " every request",
                    notYet.getCause().getMessage());
        }
    }
}
