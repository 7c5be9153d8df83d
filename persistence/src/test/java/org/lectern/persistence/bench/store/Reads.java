package org.lectern.persistence.bench.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.lectern.persistence.bench.Clients;
import org.lectern.persistence.bench.Figure;
import org.lectern.persistence.bench.MeasuredStore;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Target;

/** What readers ask for, by one client and by eight at once: the latter wait for each other, on as many cores as there are. */
final class Reads {
    private static final BsonDocument NO_LIST = BsonDocument.parse("{$not: {$type: 'array'}}");
    private static final int PAGE = 20;
    private static final int DEPTH = 5_000;
    private static final long MOST = 200_000;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Clients ONE = new Clients(1);
    private static final Clients EIGHT = new Clients(8);

    private final MeasuredStore store;
    private final SamplePosts samples;
    private final int size;
    private final Report report;
    private final Duration time;

    Reads(MeasuredStore store, SamplePosts samples, int size, Report report, Duration time) {
        this.store = store;
        this.samples = samples;
        this.size = size;
        this.report = report;
        this.time = time;
    }

    void measure() {
        row("find by _id", 0.5, random -> one(eq("_id", samples.id(random.nextInt(size)))));
        row("find by slug", 0.5, random -> one(eq("slug", samples.slug(random.nextInt(size)))));
        row("newest 20 of a tag", 2, random -> page(eq("tags", samples.tag(random))));
        row("newest 20 of a kind", 2, random -> page(eq("kind", samples.kind(random))));
        row("newest 20 of all", 2, random -> page(new BsonDocument()));
        long[] dates = samples.dates(size);
        row("20 posts, 5,000 deep", 2, random -> {
            int newer = Math.min(DEPTH + random.nextInt(PAGE), size / 2);
            page(lt("published", new BsonDateTime(dates[size - newer])));
        });
        row(
                "a tag's page as Lectern asks",
                2,
                random -> page(and(
                        eq("status", "published"),
                        eq("status", NO_LIST),
                        in("tags", samples.tag(random)),
                        eq("published", NO_LIST),
                        lte("published", new BsonDateTime(dates[size - 1])),
                        gte("published", new BsonDateTime(Long.MIN_VALUE)))));
        report.row(
                "count of a tag, 8 clients",
                Target.NONE,
                () -> Figure.latency(EIGHT.run(MOST, time, (client, random) -> store.posts()
                        .countDocuments(eq("tags", samples.tag(random))))));
        aggregation("$group by year", Target.below(1_000), "{$group: {_id: {$year: '$published'}, n: {$sum: 1}}}");
        aggregation("$group by tag", Target.NONE, "{$unwind: '$tags'}", "{$group: {_id: '$tags', n: {$sum: 1}}}");
    }

    private interface Question {
        void ask(SplittableRandom random);
    }

    private void row(String name, double mostMillis, Question question) {
        Clients.Operation operation = (client, random) -> question.ask(random);
        Target target = Target.below(mostMillis);
        boolean isAnswered = report.row(name + ", 1 client", target, () -> {
            ONE.run(MOST, WARM_UP, operation);
            return Figure.latency(ONE.run(MOST, time, operation));
        });
        report.row(
                name + ", 8 clients",
                target,
                () -> isAnswered ? Figure.latency(EIGHT.run(MOST, time, operation)) : Figure.NOT_TRIED);
    }

    private void aggregation(String name, Target target, String... stages) {
        List<Bson> pipeline =
                List.of(stages).stream().<Bson>map(BsonDocument::parse).toList();
        report.row(
                name + ", 1 client",
                target,
                () -> Figure.millis(ONE.run(
                                5,
                                time.multipliedBy(3),
                                (client, random) ->
                                        filled(store.posts().aggregate(pipeline).into(new ArrayList<>())))
                        .median()));
    }

    private void one(Bson filter) {
        filled(store.posts().find(filter).into(new ArrayList<>()));
    }

    private void page(Bson filter) {
        filled(store.posts()
                .find(filter)
                .sort(descending("published", "_id"))
                .limit(PAGE)
                .into(new ArrayList<>()));
    }

    /** Each question has an answer. */
    private static void filled(List<RawBsonDocument> found) {
        if (found.isEmpty()) {
            throw new IllegalStateException("nothing was found");
        }
    }
}
