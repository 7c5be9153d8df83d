package org.lectern.persistence.embedded;

import de.bwaldvogel.mongo.MongoServer;
import io.netty.util.concurrent.FastThreadLocal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.lectern.persistence.embedded.file.StoreFailure;
import org.lectern.persistence.embedded.file.StoreFile;
import org.lectern.persistence.embedded.server.Credential;
import org.lectern.persistence.embedded.server.Expiry;
import org.lectern.persistence.embedded.server.StoreBackend;
import org.lectern.site.DataFolder;

/**
 * The store for a machine without a MongoDB: a server that speaks MongoDB's protocol, on this machine's own address only, and keeps the
 * documents in the data folder.
 */
@ApplicationScoped
public class EmbeddedServer {
    private static final Logger LOG = System.getLogger(EmbeddedServer.class.getName());

    /** More than a client has connections, so that none waits for another's answer; so many writes are committed together at most. */
    private static final int THREADS = 64;

    private final DataFolder data;
    private final boolean fsync;
    private final Clock clock;
    private Optional<Running> running = Optional.empty();

    private record Running(StoreFolder folder, StoreFile file, Expiry expiry, MongoServer server, String uri) {

        /** The folder is given back whatever happens. */
        void stop() {
            try (folder;
                    file;
                    expiry) {
                server.shutdownNow();
            }
        }
    }

    /** For the container's proxy. */
    protected EmbeddedServer() {
        this(null, false, null);
    }

    @Inject
    public EmbeddedServer(DataFolder data, Config config, Clock clock) {
        this(data, config.getOptionalValue("lectern.store.fsync", Boolean.class).orElse(false), clock);
    }

    /** @param fsync whether a write is on the disk before the client is told so, and survives the end of the machine, too */
    public EmbeddedServer(DataFolder data, boolean fsync, Clock clock) {
        this.data = data;
        this.fsync = fsync;
        this.clock = clock;
    }

    /**
     * Starts the server, if it does not run yet.
     *
     * @return the address for clients, with the password of this start
     * @throws StoreFailure if another one has the store's folder, or if its file is damaged, of another program or of a newer Lectern; the
     *     message says what to do
     */
    public synchronized String start() {
        if (running.isEmpty()) {
            running = Optional.of(started(this::started));
            forgetThread();
            LOG.log(Level.INFO, "store.started folder={0} fsync={1}", data.folder("store"), fsync);
        }
        return running.get().uri();
    }

    /**
     * Copies what is stored now into a file of its own, while others read and write on.
     *
     * @param target is not there yet
     * @throws StoreFailure if the copy cannot be written, or if the server does not run
     */
    public void copyTo(Path target) {
        running().file().copyTo(target);
    }

    @PreDestroy
    public synchronized void stop() {
        Optional<Running> stopped = running;
        running = Optional.empty();
        stopped.ifPresent(Running::stop);
        forgetThread();
    }

    /** The threads of an application server outlive the application, which they would keep in memory with what Netty left in them. */
    private static void forgetThread() {
        FastThreadLocal.removeAll();
    }

    private synchronized Running running() {
        return running.orElseThrow(() -> new StoreFailure("The embedded store does not run"));
    }

    private Running started() {
        StoreFolder folder = StoreFolder.take(data.folder("store"));
        try {
            StoreFile file = StoreFile.open(folder.file(), fsync);
            try {
                folder.markAsUsed();
                return serving(folder, file);
            } catch (RuntimeException | Error failure) {
                file.close();
                throw failure;
            }
        } catch (RuntimeException | Error failure) {
            folder.close();
            throw failure;
        }
    }

    /** In one line, as what follows from it fills pages. */
    private Running started(Supplier<Running> start) {
        try {
            return start.get();
        } catch (StoreFailure refusal) {
            LOG.log(Level.ERROR, "store.refused: {0}", refusal.getMessage());
            throw refusal;
        }
    }

    private Running serving(StoreFolder folder, StoreFile file) {
        Credential credential = new Credential();
        MongoServer server = new MongoServer(new StoreBackend(file, credential, clock));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, THREADS);
        String uri = credential.uri(server.getLocalAddress().getPort());
        return new Running(folder, file, Expiry.start(file, clock), server, uri);
    }
}
