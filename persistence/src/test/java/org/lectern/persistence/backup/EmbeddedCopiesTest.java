package org.lectern.persistence.backup;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.backup.CopyFailed;
import org.lectern.persistence.embedded.EmbeddedServer;
import org.lectern.persistence.embedded.file.StoreFailure;
import org.lectern.persistence.mongo.MongoSettings;
import org.lectern.site.DataFolder;

class EmbeddedCopiesTest {
    private static final int WRITERS = 4;
    private static final int BEFORE = 300;
    private static final String TEXT = "0123456789abcdef".repeat(200);

    @TempDir
    private Path data;

    @TempDir
    private Path elsewhere;

    private EmbeddedServer server;
    private EmbeddedCopies copies;

    @BeforeEach
    void start() {
        server = server(data);
        copies = new EmbeddedCopies(new MongoSettings(Optional.empty()), server);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aCopyThatIsTakenWhileOthersWriteHoldsWhatWasAcknowledgedBeforeAndWorksElsewhere() throws Exception {
        Map<String, Document> acknowledged = new HashMap<>();
        AtomicBoolean goOn = new AtomicBoolean(true);
        try (MongoClient client = MongoClients.create(server.start())) {
            MongoDatabase database = client.getDatabase("lectern");
            createIndexes(database);
            List<Writer> writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> new Writer(number, database))
                    .toList();
            ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
            List<Future<?>> running = new ArrayList<>();
            writers.forEach(writer -> running.add(threads.submit(() -> writer.write(goOn))));
            for (Writer writer : writers) {
                writer.awaitAtLeast(BEFORE);
            }
            writers.forEach(writer -> acknowledged.putAll(writer.acknowledged()));

            copies.copyTo(data.resolve("copy.db"));

            int writtenMeanwhile = writers.stream().mapToInt(Writer::count).sum() - acknowledged.size();
            goOn.set(false);
            for (Future<?> each : running) {
                each.get();
            }
            threads.shutdown();
            assertThat(writtenMeanwhile).as("written while it was copied").isPositive();
        }

        inRestored(data.resolve("copy.db"), database -> {
            assertHolds(database, acknowledged);
            assertIsWhole(database);
            assertUsesIndexes(database);
            assertTakesWrites(database);
        });
    }

    @Test
    void aRestoredStoreLogsAheadAsTheFirstOneDid() throws Exception {
        try (MongoClient client = MongoClients.create(server.start())) {
            client.getDatabase("lectern").getCollection("posts").insertOne(new Document("_id", "a"));
        }
        copies.copyTo(data.resolve("copy.db"));

        inRestored(data.resolve("copy.db"), database -> {
            database.getCollection("posts").insertOne(new Document("_id", "b"));
            assertThat(elsewhere.resolve("store").resolve("documents.db-wal")).isNotEmptyFile();
        });
    }

    @Test
    void aCopyIsNotMixedWithTheLogOfTheFileThatWasThereBefore() throws Exception {
        Path store = data.resolve("store");
        Path log = store.resolve("documents.db-wal");
        copies.copyTo(elsewhere.resolve("copy.db"));
        try (MongoClient client = MongoClients.create(server.start())) {
            client.getDatabase("lectern").getCollection("posts").insertOne(new Document("_id", "later"));
            Files.copy(log, elsewhere.resolve("log"));
        }
        server.stop();
        Files.copy(elsewhere.resolve("log"), log);
        Files.copy(elsewhere.resolve("copy.db"), store.resolve("documents.db"), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(server::start)
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("Move documents.db-wal and documents.db-shm away");
        Files.delete(log);
        try (MongoClient client = MongoClients.create(server.start())) {
            assertThat(client.getDatabase("lectern").getCollection("posts").find())
                    .isEmpty();
        }
    }

    @Test
    void aCopyIsOneFileAndNoHalfOneStaysBeside() {
        copies.copyTo(elsewhere.resolve("copy.db"));

        assertThat(elsewhere).isDirectoryContaining(file -> file.endsWith("copy.db"));
        assertThat(elsewhere.toFile().list()).containsExactly("copy.db");
    }

    @Test
    void damageIsNotCopiedAndNoHalfCopyTakesTheNameOfAWholeOne() throws Exception {
        try (MongoClient client = MongoClients.create(server.start())) {
            client.getDatabase("lectern")
                    .getCollection("posts")
                    .insertOne(new Document("_id", "a").append("text", "a text that one bit changes"));
        }
        server.stop();
        Path file = data.resolve("store").resolve("documents.db");
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace("one bit", "one bIt"), StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> copies.copyTo(elsewhere.resolve("copy.db")))
                .isInstanceOf(CopyFailed.class)
                .hasMessageContainingAll("damaged", "newest backup");
        assertThat(elsewhere.resolve("copy.db")).doesNotExist();
    }

    @Test
    void aCopyOntoAnExistingFileIsRefusedAndTheFileStays() throws Exception {
        Path target = Files.writeString(elsewhere.resolve("copy.db"), "somebody's");

        assertThatThrownBy(() -> copies.copyTo(target))
                .isInstanceOf(CopyFailed.class)
                .hasMessageContaining(target.toString());
        assertThat(target).hasContent("somebody's");
    }

    @Test
    void aCopyIntoAFolderThatIsNotThereFailsAndSaysWhatToDo() {
        assertThatThrownBy(() -> copies.copyTo(elsewhere.resolve("missing").resolve("copy.db")))
                .isInstanceOf(CopyFailed.class)
                .hasMessageContaining("see to the rights of the folder");
    }

    @Test
    void aMongoDbIsNotCopiedAndTheMessageNamesItsOwnToolAndNoPassword() {
        MongoSettings mongo = new MongoSettings(Optional.of("mongodb://ada:secret@localhost:1/notes"));

        Optional<String> obstacle = new EmbeddedCopies(mongo, server).obstacle();

        assertThat(obstacle.orElseThrow()).contains("mongodump", "'notes'").doesNotContain("secret");
        assertThat(copies.obstacle()).isEmpty();
    }

    private void inRestored(Path copy, Consumer<MongoDatabase> look) throws Exception {
        Files.copy(copy, Files.createDirectories(elsewhere.resolve("store")).resolve("documents.db"));
        EmbeddedServer restored = server(elsewhere);
        try (MongoClient client = MongoClients.create(restored.start())) {
            look.accept(client.getDatabase("lectern"));
        } finally {
            restored.stop();
        }
    }

    private static void createIndexes(MongoDatabase database) {
        for (int i = 0; i < WRITERS; i++) {
            MongoCollection<Document> posts = database.getCollection("posts" + i);
            posts.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
            posts.createIndex(Indexes.compoundIndex(Indexes.ascending("tags"), Indexes.descending("n")));
        }
    }

    private static void assertHolds(MongoDatabase database, Map<String, Document> acknowledged) {
        Map<String, Document> held = new HashMap<>();
        for (int i = 0; i < WRITERS; i++) {
            database.getCollection("posts" + i).find().forEach(post -> held.put(post.getString("_id"), post));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITERS * BEFORE);
        assertThat(held).containsAllEntriesOf(acknowledged);
    }

    private static void assertIsWhole(MongoDatabase database) {
        for (int i = 0; i < WRITERS; i++) {
            Document report = database.runCommand(new Document("validate", "posts" + i).append("full", true));
            assertThat(report.getBoolean("valid")).as(report.toJson()).isTrue();
            assertThat(report.getList("errors", Object.class)).isEmpty();
            assertThat(((Number) report.get("nrecords")).intValue()).isGreaterThanOrEqualTo(BEFORE);
        }
    }

    private static void assertUsesIndexes(MongoDatabase database) {
        Document bySlug =
                database.getCollection("posts1").find(eq("slug", "slug-7")).explain();
        Document byTag = database.getCollection("posts1")
                .find(eq("tags", "tag-3"))
                .sort(new Document("n", -1))
                .explain();

        assertThat(bySlug.toJson()).contains("IXSCAN").contains("slug_1").doesNotContain("COLLSCAN");
        assertThat(byTag.toJson()).contains("IXSCAN").contains("tags_1_n_-1").doesNotContain("SORT\"");
    }

    private static void assertTakesWrites(MongoDatabase database) {
        MongoCollection<Document> posts = database.getCollection("posts2");
        posts.replaceOne(eq("_id", "2-0"), new Document("slug", "another"));
        posts.insertOne(new Document("_id", "new").append("slug", "new"));

        assertThat(posts.find(eq("slug", "another")).first().getString("_id")).isEqualTo("2-0");
        assertThatThrownBy(() -> posts.insertOne(new Document("_id", "newer").append("slug", "new")))
                .isInstanceOf(MongoWriteException.class);
    }

    private static EmbeddedServer server(Path data) {
        return new EmbeddedServer(new DataFolder(data), false, Clock.systemUTC());
    }

    /** Inserts into a collection of its own, and remembers what was acknowledged. */
    private static final class Writer {
        private final int number;
        private final MongoCollection<Document> posts;
        private final Map<String, Document> acknowledged = new HashMap<>();

        Writer(int number, MongoDatabase database) {
            this.number = number;
            posts = database.getCollection("posts" + number);
        }

        void write(AtomicBoolean goOn) {
            for (int i = 0; goOn.get(); i++) {
                Document post = new Document("_id", number + "-" + i)
                        .append("slug", "slug-" + i)
                        .append("n", i)
                        .append("tags", List.of("all", "tag-" + i % 10))
                        .append("text", TEXT.substring(i % TEXT.length()));
                posts.insertOne(post);
                remember(post);
            }
        }

        private synchronized void remember(Document post) {
            acknowledged.put(post.getString("_id"), post);
            notifyAll();
        }

        synchronized void awaitAtLeast(int count) throws InterruptedException {
            while (acknowledged.size() < count) {
                wait();
            }
        }

        synchronized Map<String, Document> acknowledged() {
            return Map.copyOf(acknowledged);
        }

        synchronized int count() {
            return acknowledged.size();
        }
    }
}
