package org.lectern.persistence.kill;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Writes this and that to documents of its own, and checks what the store says it did. */
final class Writer {
    private static final int MOST = 300;
    private static final int BULK = 20;

    private final String name;
    private final Random random;
    private final AnyPost anyPost;
    private final Memory memory = new Memory();
    private final Counters counters;
    private final AtomicLong acknowledged;
    private int ids;

    Writer(String name, Random random, Counters counters, AtomicLong acknowledged) {
        this.name = name;
        this.random = random;
        this.anyPost = new AnyPost(random, name);
        this.counters = counters;
        this.acknowledged = acknowledged;
    }

    String name() {
        return name;
    }

    Memory memory() {
        return memory;
    }

    /** One write; returns when it is acknowledged. */
    void write(MongoCollection<BsonDocument> posts, MongoCollection<BsonDocument> counterDocuments) {
        int dice = memory.size() < BULK ? 0 : random.nextInt(100);
        if (dice < 25) {
            insert(posts, 1);
        } else if (dice < 30) {
            insert(posts, BULK);
        } else if (dice < 60) {
            replace(posts, memory.any(random));
        } else if (dice < 75) {
            counters.increment(counterDocuments, random.nextInt(Counters.COUNT));
        } else if (dice < 93) {
            delete(posts, memory.any(random));
        } else if (dice < 97) {
            updateMany(posts, AnyPost.KINDS.get(random.nextInt(AnyPost.KINDS.size())));
        } else {
            insertTwice(posts, memory.any(random));
        }
        acknowledged.incrementAndGet();
    }

    private void insert(MongoCollection<BsonDocument> posts, int count) {
        if (memory.size() > MOST) {
            delete(posts, memory.any(random));
            return;
        }
        List<BsonDocument> documents = Stream.generate(() -> anyPost.of(name + "-" + ids++, 1))
                .limit(count)
                .toList();
        memory.write(change(documents, Optional::of), () -> {
            if (count == 1) {
                posts.insertOne(documents.get(0));
            } else {
                posts.insertMany(documents);
            }
        });
    }

    /** Mostly of the version that there is; of another one it has to change nothing. */
    private void replace(MongoCollection<BsonDocument> posts, BsonDocument before) {
        long version = before.getInt64("version").getValue();
        boolean isStale = random.nextInt(8) == 0;
        BsonDocument after = anyPost.of(id(before), version + 1);
        BsonDocument selector = new BsonDocument("_id", before.get("_id"))
                .append("version", new BsonInt64(isStale ? version - 1 : version));
        memory.write(
                change(List.of(isStale ? before : after), Optional::of),
                () -> counted(
                        isStale ? 0 : 1, posts.replaceOne(selector, after).getMatchedCount(), "replaced", before));
    }

    private void delete(MongoCollection<BsonDocument> posts, BsonDocument before) {
        memory.write(
                change(List.of(before), document -> Optional.empty()),
                () -> counted(
                        1, posts.deleteOne(Filters.eq("_id", before.get("_id"))).getDeletedCount(), "deleted", before));
    }

    private void updateMany(MongoCollection<BsonDocument> posts, String kind) {
        BsonInt64 number = new BsonInt64(random.nextInt(1_000));
        List<BsonDocument> matching = memory.all().stream()
                .filter(post -> post.getString("kind").getValue().equals(kind))
                .toList();
        Map<String, Optional<BsonDocument>> change = change(
                matching,
                before -> Optional.of(before.clone()
                        .append(
                                "version",
                                new BsonInt64(before.getInt64("version").getValue() + 1))
                        .append("number", number)));
        memory.write(
                change,
                () -> counted(
                        matching.size(),
                        posts.updateMany(
                                        Filters.and(Filters.eq("owner", name), Filters.eq("kind", kind)),
                                        Updates.combine(Updates.inc("version", 1L), Updates.set("number", number)))
                                .getMatchedCount(),
                        "updated",
                        new BsonDocument("kind", new BsonString(kind))));
    }

    /** A slug is taken only once, so nothing changes. */
    private void insertTwice(MongoCollection<BsonDocument> posts, BsonDocument existing) {
        if (!existing.containsKey("slug")) {
            return;
        }
        BsonDocument second = anyPost.of(name + "-twice-" + ids++, 1).append("slug", existing.get("slug"));
        try {
            posts.insertOne(second);
        } catch (MongoWriteException refused) {
            return;
        }
        throw new AssertionError("A slug was taken twice: " + existing.get("slug"));
    }

    private static Map<String, Optional<BsonDocument>> change(
            List<BsonDocument> documents, Function<BsonDocument, Optional<BsonDocument>> after) {
        return documents.stream().collect(Collectors.toMap(Writer::id, after));
    }

    private static void counted(long expected, long actual, String what, BsonDocument document) {
        if (expected != actual) {
            throw new AssertionError(actual + " were " + what + " instead of " + expected + ": " + document);
        }
    }

    private static String id(BsonDocument document) {
        return document.getString("_id").getValue();
    }
}
