package org.lectern.persistence.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.backup.CopyFailed;
import org.lectern.backup.StoreCopies;
import org.lectern.persistence.embedded.EmbeddedServer;
import org.lectern.persistence.embedded.file.StoreFailure;
import org.lectern.persistence.mongo.MongoSettings;

/** Copies of the embedded store. A MongoDB has its own tools, which can copy it whole; Lectern, from outside, can't. */
@ApplicationScoped
public class EmbeddedCopies implements StoreCopies {
    private final MongoSettings settings;
    private final EmbeddedServer server;

    /** For the container's proxy. */
    protected EmbeddedCopies() {
        this(null, null);
    }

    @Inject
    public EmbeddedCopies(MongoSettings settings, EmbeddedServer server) {
        this.settings = settings;
        this.server = server;
    }

    @Override
    public Optional<String> obstacle() {
        return settings.uri()
                .map(mongo -> "The documents are in the MongoDB at LECTERN_MONGODB_URI, which Lectern does not back up;"
                        + " use mongodump for the database '" + settings.database()
                        + "', or whatever backs that MongoDB up already");
    }

    @Override
    public void copyTo(Path target) {
        try {
            server.start();
            server.copyTo(target);
        } catch (StoreFailure failure) {
            throw new CopyFailed(failure.getMessage(), failure);
        }
    }
}
