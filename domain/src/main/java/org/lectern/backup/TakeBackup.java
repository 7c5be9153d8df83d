package org.lectern.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps what the store holds now in a file of its own, while everything goes on. Safe for use by many threads. */
@ApplicationScoped
public class TakeBackup {
    private static final Logger LOG = System.getLogger(TakeBackup.class.getName());

    private final StoreCopies copies;
    private final BackupFolder folder;
    private final BackupSettings settings;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    /** For the container's proxy. */
    protected TakeBackup() {
        this(null, null, null, null);
    }

    @Inject
    public TakeBackup(StoreCopies copies, BackupFolder folder, BackupSettings settings, Clock clock) {
        this.copies = copies;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /** Settings that are wrong are met when Lectern starts and not by the first backup. */
    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.log(Level.DEBUG, "backup.configured kept={0}", settings.kept());
    }

    /** Returns when the backup is whole and on the disk. The oldest ones go then, and not before. */
    public BackupResult take() {
        if (copies.obstacle().isPresent()) {
            return new BackupResult.StoreElsewhere(copies.obstacle().get());
        }
        if (!turn.tryLock()) {
            return new BackupResult.UnderWay();
        }
        try {
            return new BackupResult.Taken(taken());
        } catch (CopyFailed failure) {
            LOG.log(Level.ERROR, "backup.failed", failure);
            tidy(folder::deleteLeftovers);
            return new BackupResult.Failed(failure.getMessage());
        } finally {
            turn.unlock();
        }
    }

    private Backup taken() {
        Path file = folder.free(clock.instant());
        tidy(folder::close);
        tidy(folder::deleteLeftovers);
        copies.copyTo(file);
        tidy(() -> folder.close(file));
        Backup backup = folder.find(file.getFileName().toString()).orElseThrow();
        tidy(() -> folder.keepNewest(settings.kept(), backup));
        LOG.log(Level.INFO, "backup.taken name={0} bytes={1}", backup.name(), backup.bytes());
        return backup;
    }

    /** What does not succeed here makes no backup worse; the next one tries again. */
    private static void tidy(Tidying tidying) {
        try {
            tidying.run();
        } catch (IOException | UncheckedIOException | CopyFailed failure) {
            LOG.log(Level.WARNING, "backup.untidy", failure);
        }
    }

    private interface Tidying {
        void run() throws IOException;
    }
}
