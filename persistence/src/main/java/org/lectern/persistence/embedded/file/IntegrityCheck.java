package org.lectern.persistence.embedded.file;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Goes through the whole file once after each start, on a thread of its own. The start waits for it a moment, which is enough for half a
 * gigabyte; damage that is found later stops the store.
 */
final class IntegrityCheck implements AutoCloseable {
    private static final Logger LOG = System.getLogger(IntegrityCheck.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(5);

    private final Connection connection;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean isStopped;
    private volatile Optional<DamagedStore> damage = Optional.empty();

    private IntegrityCheck(Connection connection) {
        this.connection = connection;
    }

    static IntegrityCheck start(Connection connection) {
        IntegrityCheck check = new IntegrityCheck(connection);
        Thread thread = new Thread(check::run, "lectern-store-check");
        thread.setDaemon(true);
        thread.start();
        check.await(PATIENCE);
        check.refuseIfDamaged();
        return check;
    }

    void refuseIfDamaged() {
        damage.ifPresent(found -> {
            throw found;
        });
    }

    private void run() {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
            result.next();
            if (!result.getString(1).equals("ok")) {
                report(new DamagedStore(result.getString(1)));
            }
        } catch (SQLException failure) {
            if (!isStopped) {
                StoreFailure found = SqliteErrors.failure(failure);
                report(found instanceof DamagedStore damaged ? damaged : new DamagedStore(found.getMessage(), failure));
            }
        } finally {
            over.countDown();
        }
    }

    /** What is wrong with one document is told to who reads it; what is wrong with the file stops the store. */
    void report(DamagedStore found) {
        if (found.isOfWholeFile()) {
            damage = Optional.of(found);
        }
        LOG.log(Level.ERROR, "store.damaged: {0}", found.getMessage());
    }

    private void await(Duration most) {
        try {
            over.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does not wait for the end of the file. */
    @Override
    public void close() {
        isStopped = true;
        try {
            connection.unwrap(org.sqlite.SQLiteConnection.class).getDatabase().interrupt();
        } catch (SQLException isOver) {
            LOG.log(Level.DEBUG, "store.check_over");
        }
        await(END);
    }
}
