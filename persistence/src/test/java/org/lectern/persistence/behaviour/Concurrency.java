package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Writes and reads of eight threads, each on a connection of its own. */
abstract class Concurrency extends Behaviour {
    private static final int THREADS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    Concurrency(Store store) {
        super(store);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Starts all at the same moment, and fails with the first that fails. */
    private void together(IntConsumer work) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            Callable<Void> task = () -> {
                start.await();
                work.accept(number);
                return null;
            };
            all.add(threads.submit(task));
        }
        start.countDown();
        for (Future<Void> each : all) {
            each.get();
        }
    }

    private static boolean isDuplicate(MongoException refusal) {
        return refusal.getMessage().contains("E11000");
    }

    @Test
    void noIncrementIsLost() throws Exception {
        index("{n: -1}");
        insert("{_id: 1, n: 0}");
        together(thread -> {
            for (int i = 0; i < 50; i++) {
                collection.updateOne(json("{_id: 1}"), json("{$inc: {n: 1}}"));
            }
        });
        assertThat(only("{n: 400}")).isEqualTo(json("{_id: 1, n: 400}"));
        assertThat(collection.countDocuments(json("{n: {$lt: 400}}"))).isZero();
    }

    @Test
    void oneOfThoseWhoReplaceAVersionWins() throws Exception {
        insert("{_id: 1, version: 0}");
        Queue<Integer> winners = new ConcurrentLinkedQueue<>();
        together(thread -> {
            for (int version = 0; version < 40; version++) {
                BsonDocument filter = json("{_id: 1, version: " + version + "}");
                BsonDocument next = json("{_id: 1, version: " + (version + 1) + ", by: " + thread + "}");
                if (collection.replaceOne(filter, next).getModifiedCount() == 1) {
                    winners.add(version);
                }
            }
        });
        assertThat(winners).doesNotHaveDuplicates();
        assertThat(only("{}").getInt32("version").getValue()).isEqualTo(winners.size());
        assertThat(winners).isNotEmpty();
    }

    @Test
    void oneOfThoseWhoInsertAUniqueKeyWins() throws Exception {
        uniqueIndex("{slug: 1}");
        Queue<Integer> winners = new ConcurrentLinkedQueue<>();
        together(thread -> {
            for (int i = 0; i < 30; i++) {
                try {
                    insert("{_id: " + (i * THREADS + thread) + ", slug: 'post-" + i + "'}");
                    winners.add(i);
                } catch (MongoException refusal) {
                    assertThat(isDuplicate(refusal)).as(refusal.getMessage()).isTrue();
                }
            }
        });
        assertThat(winners)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 30).boxed().toList());
        assertThat(all()).hasSize(30);
    }

    @Test
    void insertingOnDemandNeverInsertsTwice() throws Exception {
        together(thread -> {
            for (int i = 0; i < 30; i++) {
                try {
                    collection.updateOne(
                            json("{_id: " + i + "}"), json("{$inc: {n: 1}}"), new UpdateOptions().upsert(true));
                } catch (MongoException refusal) {
                    assertThat(isDuplicate(refusal)).as(refusal.getMessage()).isTrue();
                }
            }
        });
        assertThat(all()).hasSize(30);
    }

    @Test
    void aCounterGivesEachNumberOnce() throws Exception {
        insert("{_id: 'counter', n: 0}");
        Queue<Integer> numbers = new ConcurrentLinkedQueue<>();
        var options = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        together(thread -> {
            for (int i = 0; i < 30; i++) {
                numbers.add(collection
                        .findOneAndUpdate(json("{_id: 'counter'}"), json("{$inc: {n: 1}}"), options)
                        .getInt32("n")
                        .getValue());
            }
        });
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 240).boxed().toList());
    }

    @Test
    void oneOfThoseWhoTakeADocumentGetsIt() throws Exception {
        IntStream.range(0, 100).forEach(i -> insert("{_id: " + i + "}"));
        Queue<Integer> taken = new ConcurrentLinkedQueue<>();
        together(thread -> {
            BsonDocument next = collection.findOneAndDelete(json("{}"));
            while (next != null) {
                taken.add(next.getInt32("_id").getValue());
                next = collection.findOneAndDelete(json("{}"));
            }
        });
        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void aReaderNeverSeesHalfAChange() throws Exception {
        index("{n: 1}");
        collection.insertOne(uniform(0));
        AtomicBoolean isDone = new AtomicBoolean();
        together(thread -> {
            if (thread == 0) {
                IntStream.range(1, 100).forEach(i -> collection.replaceOne(json("{_id: 1}"), uniform(i)));
                IntStream.range(100, 200).forEach(i -> collection.updateOne(json("{_id: 1}"), changeTo(i)));
                isDone.set(true);
            }
            while (!isDone.get()) {
                BsonDocument seen = collection.find(json("{n: {$gte: 0}}")).first();
                assertThat(seen).isNotNull();
                assertThat(seen).isEqualTo(uniform(seen.getInt32("n").getValue()));
            }
        });
    }

    private static BsonDocument uniform(int number) {
        BsonValue n = new BsonInt32(number);
        return json("{_id: 1}")
                .append("n", n)
                .append("list", new BsonArray(List.of(n, n, n)))
                .append("deep", new BsonDocument("er", n));
    }

    private static BsonDocument changeTo(int number) {
        BsonDocument fields = uniform(number);
        fields.remove("_id");
        fields.remove("deep");
        return new BsonDocument("$set", fields.append("deep.er", new BsonInt32(number)));
    }

    @Test
    void whatOneWasToldIsWrittenEveryoneReads() throws Exception {
        index("{key: 1}");
        Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean isDone = new AtomicBoolean();
        together(thread -> {
            if (thread == 0) {
                for (int i = 0; i < 200; i++) {
                    insert("{_id: " + i + ", key: 'k" + i + "'}");
                    acknowledged.add(i);
                }
                isDone.set(true);
            }
            while (!isDone.get() || !acknowledged.isEmpty()) {
                Integer next = acknowledged.poll();
                if (next != null) {
                    assertThat(ids("{key: 'k" + next + "'}")).containsExactly(next);
                }
            }
        });
    }
}
