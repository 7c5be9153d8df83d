package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lectern.persistence.embedded.file.Namespace;
import org.lectern.persistence.embedded.file.Session;
import org.lectern.persistence.embedded.file.StoreFile;
import org.lectern.persistence.embedded.file.TimeLimit;
import org.lectern.persistence.embedded.index.IndexDefinition;

/** Deletes once a minute the documents whose time is over, by the indexes with {@code expireAfterSeconds}. */
public final class Expiry implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Expiry.class.getName());
    private static final Duration PERIOD = Duration.ofMinutes(1);

    /** Others write in between. */
    private static final int AT_A_TIME = 1000;

    private final StoreFile file;
    private final Clock clock;
    private final ScheduledExecutorService thread;

    private Expiry(StoreFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, "lectern-store-expiry");
            made.setDaemon(true);
            return made;
        });
    }

    public static Expiry start(StoreFile file, Clock clock) {
        Expiry expiry = new Expiry(file, clock);
        expiry.thread.scheduleWithFixedDelay(
                expiry::tryToRun, PERIOD.toSeconds(), PERIOD.toSeconds(), TimeUnit.SECONDS);
        return expiry;
    }

    /** @return how many documents were deleted */
    static int run(StoreFile file, Clock clock) {
        int deleted = 0;
        for (Namespace namespace : file.read(Expiry::expiring)) {
            deleted += run(file, clock, namespace);
        }
        return deleted;
    }

    /** What goes wrong with one collection is no matter of the others. */
    private static int run(StoreFile file, Clock clock, Namespace namespace) {
        int deleted = 0;
        try {
            int some;
            do {
                some = file.write(session -> delete(session, namespace, clock.instant()));
                deleted += some;
            } while (some == AT_A_TIME);
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.WARNING,
                    "store.expiry_failed collection=" + namespace + "; tried again in a minute",
                    failure);
        }
        return deleted;
    }

    private void tryToRun() {
        try {
            run(file, clock);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "store.expiry_failed; it is tried again in a minute", failure);
        }
    }

    private static List<Namespace> expiring(Session session) {
        return session.catalog().databases().stream()
                .flatMap(database -> session.catalog().collections(database).stream()
                        .map(collection -> new Namespace(database, collection)))
                .filter(namespace -> session.catalog().find(namespace).orElseThrow().indexes().stream()
                        .anyMatch(index -> index.expiry().isPresent()))
                .toList();
    }

    private static int delete(Session session, Namespace namespace, Instant now) {
        StoreDatabase database = new StoreDatabase(session, namespace.database(), TimeLimit.NONE);
        int deleted = 0;
        for (StoreCollection collection :
                database.find(namespace.collection()).stream().toList()) {
            for (IndexDefinition index : collection.stored().indexes()) {
                deleted += index.expiry()
                        .map(expiry -> collection.deleteDocuments(over(index, now.minus(expiry)), AT_A_TIME))
                        .orElse(0);
            }
        }
        return Math.min(deleted, AT_A_TIME);
    }

    /** Dates only, as MongoDB compares. */
    private static Document over(IndexDefinition index, Instant before) {
        Document dated = new Document(index.fields().get(0).path(), new Document("$lte", before));
        return index.filter()
                .map(filter -> new Document("$and", List.of(dated, filter)))
                .orElse(dated);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(PERIOD.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
