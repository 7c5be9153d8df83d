package org.lectern.persistence.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.journal.ForeignWrites;
import org.lectern.persistence.mongo.MongoSettings;

/** The embedded store, into which nobody else can write, or a MongoDB, into which anybody may. */
@ApplicationScoped
public class WatchedStore implements ForeignWrites {
    private final boolean isOurs;

    /** For the container's proxy. */
    protected WatchedStore() {
        isOurs = false;
    }

    @Inject
    public WatchedStore(MongoSettings settings) {
        isOurs = settings.uri().isEmpty();
    }

    @Override
    public boolean areSeen() {
        return isOurs;
    }
}
