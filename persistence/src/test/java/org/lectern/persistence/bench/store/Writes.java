package org.lectern.persistence.bench.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.lectern.persistence.bench.Clients;
import org.lectern.persistence.bench.Figure;
import org.lectern.persistence.bench.MeasuredStore;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Target;
import org.lectern.persistence.bench.Timing;

/** What eight clients write at once. Each write is acknowledged before the next one. */
final class Writes {
    private static final int BATCH = 1_000;
    private static final int MOST_REPLACES = 100_000;
    private static final int MOST_INSERTS = 20_000;
    private static final Clients EIGHT = new Clients(8);

    private final MeasuredStore store;
    private final SamplePosts samples;
    private final Report report;
    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    Writes(MeasuredStore store, SamplePosts samples, Report report) {
        this.store = store;
        this.samples = samples;
        this.report = report;
    }

    /** How many posts were stored. */
    int stored() {
        return stored.get();
    }

    /** How many bytes the posts have as BSON. */
    long bytes() {
        return bytes.get();
    }

    void load(int size, Duration limit) {
        AtomicInteger batches = new AtomicInteger();
        report.row("load by 1,000, 8 clients", Target.above(3_000), () -> {
            Timing timing = EIGHT.run((size + BATCH - 1) / BATCH, limit, (client, random) -> {
                int first = batches.getAndIncrement() * BATCH;
                List<RawBsonDocument> batch = IntStream.range(first, Math.min(first + BATCH, size))
                        .mapToObj(number -> raw(number, 1))
                        .toList();
                store.posts().insertMany(batch);
                stored.addAndGet(batch.size());
                bytes.addAndGet(batch.stream().mapToLong(Writes::length).sum());
            });
            Figure rate = Figure.perSecond(stored(), timing);
            return stored() < size ? rate.with("only " + stored()) : rate;
        });
    }

    /** Each client has posts of its own, so that it knows their versions. */
    void replace(Duration limit) {
        int size = stored();
        short[] edits = new short[size];
        report.row("replaces of _id and version, 8 clients", Target.NONE, () -> {
            int operations = Math.min(size, MOST_REPLACES);
            Timing timing = EIGHT.run(operations, limit, (client, random) -> {
                int number = random.nextInt(size / EIGHT.count()) * EIGHT.count() + client;
                long version = ++edits[number];
                RawBsonDocument edited = raw(number, version + 1);
                long matched = store.posts()
                        .replaceOne(and(eq("_id", samples.id(number)), eq("version", version)), edited)
                        .getMatchedCount();
                check(matched == 1, "a version was not found");
            });
            Figure rate = Figure.rate(timing);
            return timing.operations() < operations ? rate.with("only " + timing.operations()) : rate;
        });
    }

    void insert(Duration limit) {
        AtomicInteger next = new AtomicInteger(stored());
        report.row(
                "single inserts, 8 clients",
                Target.above(500),
                () -> Figure.rate(EIGHT.run(Math.min(stored(), MOST_INSERTS), limit, (client, random) -> {
                    store.posts().insertOne(raw(next.getAndIncrement(), 1));
                    stored.incrementAndGet();
                })));
    }

    private RawBsonDocument raw(int number, long version) {
        return new RawBsonDocument(samples.post(number, version), new BsonDocumentCodec());
    }

    private static long length(RawBsonDocument document) {
        return document.getByteBuffer().remaining();
    }

    private static void check(boolean isRight, String otherwise) {
        if (!isRight) {
            throw new IllegalStateException(otherwise);
        }
    }
}
