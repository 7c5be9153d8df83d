package org.lectern.persistence.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the store has acknowledged is there after the process was killed in the middle of writing, and each index says what the documents
 * say. One folder goes through all rounds, so that damage adds up.
 */
class KillTest {
    private static final int WRITERS = 8;

    /** To have a failure again: {@code -Dlectern.kill.seed}. */
    private final long seed = Long.getLong("lectern.kill.seed", new Random().nextLong());

    private final Random random = new Random(seed);
    private final Counters counters = new Counters();
    private final AtomicLong acknowledged = new AtomicLong();
    private final List<Writer> writers = IntStream.range(0, WRITERS)
            .mapToObj(number -> new Writer("w" + number, new Random(random.nextLong()), counters, acknowledged))
            .toList();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} rounds, on the disk before the answer: {1}")
    @CsvSource({"20, false", "4, true"})
    void whatWasAcknowledgedIsThereAfterAKill(int rounds, boolean isSynced) throws Exception {
        for (int round = 0; round <= rounds; round++) {
            StoreJvm store = StoreJvm.start(
                    StoreProcess.class,
                    "256m",
                    folder.resolve("store"),
                    Map.of(StoreProcess.FSYNC, String.valueOf(isSynced)));
            try (MongoClient client = client(store)) {
                MongoDatabase database = client.getDatabase("lectern");
                if (round == 0) {
                    IndexAgreement.createIndexes(posts(database));
                    Counters.create(counterDocuments(database));
                } else {
                    compare(database, "round " + round + ", seed " + seed);
                }
                writeUntilKilled(store, client);
            } finally {
                store.kill();
            }
        }
    }

    private void writeUntilKilled(StoreJvm store, MongoClient client) throws Exception {
        AtomicBoolean isKilled = new AtomicBoolean();
        long before = acknowledged.get();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writing = new ArrayList<>();
        writers.forEach(writer -> writing.add(threads.submit(() -> write(writer, client, isKilled))));
        while (acknowledged.get() == before && store.runsAfter(Duration.ofMillis(1))) {
            // The first write takes as long as the machine is busy.
            assertThat(writing).noneMatch(Future::isDone);
        }
        assertThat(store.runsAfter(Duration.ofMillis(50 + random.nextInt(350))))
                .as("the store runs")
                .isTrue();
        isKilled.set(true);
        store.kill();
        client.close();
        for (Future<?> each : writing) {
            each.get();
        }
        threads.shutdown();
    }

    private static void write(Writer writer, MongoClient client, AtomicBoolean isKilled) {
        MongoDatabase database = client.getDatabase("lectern");
        try {
            while (!isKilled.get()) {
                writer.write(posts(database), counterDocuments(database));
            }
        } catch (RuntimeException failure) {
            if (!isKilled.get()) {
                throw failure;
            }
        }
    }

    private void compare(MongoDatabase database, String when) {
        List<BsonDocument> stored = posts(database).find().into(new ArrayList<>());
        assertThat(differences(stored, database))
                .as("%s: what differs from %d acknowledged writes", when, acknowledged.get())
                .isEmpty();
        assertThat(new IndexAgreement(database, posts(database)).differences(stored))
                .as("%s: indexes that differ from %d documents", when, stored.size())
                .isEmpty();
    }

    /** Afterwards the writers go on from what is there. */
    private List<String> differences(List<BsonDocument> stored, MongoDatabase database) {
        Map<String, Map<String, BsonDocument>> byOwner = stored.stream()
                .collect(Collectors.groupingBy(
                        post -> post.getString("owner").getValue(),
                        Collectors.toMap(post -> post.getString("_id").getValue(), post -> post)));
        List<String> differences = new ArrayList<>();
        for (Writer writer : writers) {
            Map<String, BsonDocument> own = byOwner.getOrDefault(writer.name(), Map.of());
            differences.addAll(writer.memory().differences(own));
            writer.memory().adopt(own);
        }
        differences.addAll(counters.differences(counterDocuments(database)));
        return differences;
    }

    private static MongoCollection<BsonDocument> posts(MongoDatabase database) {
        return database.getCollection("posts", BsonDocument.class);
    }

    private static MongoCollection<BsonDocument> counterDocuments(MongoDatabase database) {
        return database.getCollection("counters", BsonDocument.class);
    }

    /** Which never sends a write twice. */
    private static MongoClient client(StoreJvm store) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri()))
                .retryWrites(false)
                .build());
    }
}
