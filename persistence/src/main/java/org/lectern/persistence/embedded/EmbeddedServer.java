package org.lectern.persistence.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStoreException;
import org.lectern.site.DataFolder;

/**
 * The store for a machine without a MongoDB: a server that speaks MongoDB's protocol, on this machine's own address only, and keeps the
 * documents in the data folder.
 */
@ApplicationScoped
public class EmbeddedServer {
    private static final Logger LOG = System.getLogger(EmbeddedServer.class.getName());

    private final DataFolder data;
    private MongoServer server;

    /** For the container's proxy. */
    protected EmbeddedServer() {
        this(null);
    }

    @Inject
    public EmbeddedServer(DataFolder data) {
        this.data = data;
    }

    /**
     * Starts the server, if it does not run yet.
     *
     * @return the address for clients
     * @throws IllegalStateException if another one has the store's file; the message names it and the remedy
     */
    public synchronized String start() {
        if (server == null) {
            Path file = data.folder("store").resolve("documents.mv");
            server = new MongoServer(open(file));
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, 2);
            LOG.log(Level.INFO, "store.started file={0}", file);
        }
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    @PreDestroy
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server = null;
        }
    }

    private static MongoBackend open(Path file) {
        try {
            return new ExactBackend(file.toString());
        } catch (MVStoreException failure) {
            throw new IllegalStateException(
                    "The store " + file + " cannot be opened; stop the other Lectern that uses it, or point"
                            + " LECTERN_DATA_DIR at another folder",
                    failure);
        }
    }
}
