package org.lectern.persistence.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.RawBsonDocument;
import org.lectern.persistence.kill.StoreJvm;

/** The subject as it runs, and a client of it. */
public final class MeasuredStore implements AutoCloseable {
    private static final String DATABASE =
            "lectern_bench_" + ProcessHandle.current().pid();
    private static final int ANSWER_SECONDS = 120;

    private final Subject subject;
    private final Path folder;
    private Optional<StoreJvm> server = Optional.empty();
    private MongoClient client;

    public MeasuredStore(Subject subject, Path folder) {
        this.subject = subject;
        this.folder = folder;
        start();
    }

    /** As {@code kill -9}. Gives the time that the start takes, in milliseconds: until it answers. */
    public double killAndStart() {
        server.ifPresent(StoreJvm::kill);
        client.close();
        return start();
    }

    /** In good order. Gives the time of the start alone. */
    public double stopAndStart() {
        stop();
        return start();
    }

    private double start() {
        if (subject.isOurs()) {
            server = Optional.of(subject.start(folder));
        }
        client = client(uri());
        database().runCommand(new BsonDocument("ping", new BsonInt32(1)));
        return server.map(started -> (System.nanoTime() - started.startNanos()) / 1e6)
                .orElse(0.0);
    }

    private void stop() {
        client.close();
        server.ifPresent(StoreJvm::close);
    }

    /** Where it answers. */
    public String uri() {
        return server.map(StoreJvm::uri).orElseGet(() -> System.getenv("LECTERN_TEST_MONGODB_URI"));
    }

    public MongoDatabase database() {
        return client.getDatabase(DATABASE);
    }

    public MongoCollection<RawBsonDocument> posts() {
        return database().getCollection("posts", RawBsonDocument.class);
    }

    /** On the disk, with indexes and logs; of a MongoDB what it says itself. */
    public long bytes() {
        if (!subject.isOurs()) {
            client.getDatabase("admin").runCommand(new BsonDocument("fsync", new BsonInt32(1)));
            return database()
                    .runCommand(new BsonDocument("dbStats", new BsonInt32(1)))
                    .get("totalSize", Number.class)
                    .longValue();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .mapToLong(file -> file.isFile() ? file.length() : 0)
                    .sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        if (!subject.isOurs()) {
            database().drop();
        }
        stop();
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .build());
    }
}
