package org.lectern.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.site.DataFolder;

class EmbeddedServerTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondStartFindsWhatTheFirstOneKept() {
        EmbeddedServer first = server(folder);
        try (MongoClient client = MongoClients.create(first.start())) {
            posts(client).insertOne(Document.parse("{_id: 'a', n: 1}"));
        }
        first.stop();

        EmbeddedServer second = server(folder);
        try (MongoClient client = MongoClients.create(second.start())) {
            assertThat(posts(client).find()).containsExactly(Document.parse("{_id: 'a', n: 1}"));
        }
        second.stop();
    }

    @Test
    void itListensOnThisMachineOnlyAndStartsOnce() {
        EmbeddedServer server = server(folder);

        String address = server.start();

        assertThat(address).matches("mongodb://lectern:[\\w-]{43}@127\\.0\\.0\\.1:\\d+/.*");
        assertThat(server.start()).isEqualTo(address);
        server.stop();
    }

    @Test
    void nothingRunsOnAfterItHasStopped() throws Exception {
        Set<Thread> others = serverThreads();
        EmbeddedServer server = server(folder);
        Set<Thread> own;
        try (MongoClient client = MongoClients.create(server.start())) {
            posts(client).insertOne(new Document());
            own = serverThreads();
            own.removeAll(others);
            assertThat(own).isNotEmpty();
        }

        server.stop();
        server.stop();

        // A thread that has done its last may still be on its way out.
        for (Thread thread : own) {
            thread.join(10_000);
        }
        assertThat(own).noneMatch(Thread::isAlive);
    }

    @Test
    void aStoreThatIsOpenElsewhereIsNotOpenedTwice() {
        EmbeddedServer running = server(folder);
        running.start();

        assertThatThrownBy(() -> server(folder).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("LECTERN_DATA_DIR");
        running.stop();
    }

    @Test
    void aStoreThatHasLostItsFileIsNotOpenedAsEmpty() throws Exception {
        EmbeddedServer server = server(folder);
        server.start();
        server.stop();
        Files.delete(folder.resolve("store/documents.db"));

        assertThatThrownBy(() -> server(folder).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is gone")
                .hasMessageContaining("backup");
        assertThat(folder.resolve("store/documents.db")).doesNotExist();
    }

    @Test
    void whoDoesNotKnowThePasswordIsToldNothing() {
        EmbeddedServer server = server(folder);
        String address = server.start().replaceAll("lectern:.*@", "").replaceAll("/\\?.*", "");
        try (MongoClient client = MongoClients.create(address)) {
            assertThatThrownBy(() -> posts(client).find().first()).hasMessageContaining("requires authentication");
            assertThatThrownBy(() -> client.listDatabaseNames().first())
                    .hasMessageContaining("requires authentication");
        }
        server.stop();
    }

    @Test
    void aReaderSeesADocumentBeforeOrAfterAChangeAndNeverBetween() throws Exception {
        EmbeddedServer server = server(folder);
        try (MongoClient client = MongoClients.create(server.start())) {
            MongoCollection<Document> posts = posts(client);
            posts.insertOne(version(0));
            ExecutorService threads = Executors.newFixedThreadPool(4);
            Future<?> writer = threads.submit(() -> IntStream.range(1, 400)
                    .forEach(number -> posts.replaceOne(new Document("_id", "a"), version(number))));
            List<Future<Long>> readers = IntStream.range(0, 3)
                    .mapToObj(reader -> threads.submit(() -> tornReads(posts, writer)))
                    .toList();

            for (Future<Long> reader : readers) {
                assertThat(reader.get()).isZero();
            }
            writer.get();
            threads.shutdown();
        }
        server.stop();
    }

    private static long tornReads(MongoCollection<Document> posts, Future<?> writer) {
        long torn = 0;
        while (!writer.isDone()) {
            Document read = posts.find().first();
            int number = read.getInteger("number");
            torn += read.equals(version(number)) ? 0 : 1;
        }
        return torn;
    }

    /** Each with fields of its own. */
    private static Document version(int number) {
        Document document = new Document("_id", "a").append("number", number);
        for (int i = 0; i < 60; i++) {
            document.append("f" + (number * 7 + i) % 90, number);
        }
        return document;
    }

    private static EmbeddedServer server(Path folder) {
        return new EmbeddedServer(new DataFolder(folder), false, Clock.systemUTC());
    }

    private static MongoCollection<Document> posts(MongoClient client) {
        return client.getDatabase("lectern").getCollection("posts");
    }

    private static Set<Thread> serverThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("mongo-server")
                        || thread.getName().startsWith("lectern-store"))
                .collect(Collectors.toSet());
    }
}
