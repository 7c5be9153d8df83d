package org.lectern.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import com.mongodb.ExplainVerbosity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;
import org.lectern.persistence.mongo.ExactDocuments;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.StoreIndexes;
import org.lectern.post.Post;
import org.lectern.statistics.Bucket;
import org.lectern.statistics.CountPortsContract;
import org.lectern.statistics.Counting;
import org.lectern.statistics.CountingNode;
import org.lectern.statistics.Counts;
import org.lectern.statistics.CountsWorld;
import org.lectern.statistics.Period;
import org.lectern.statistics.Span;
import org.lectern.statistics.StatisticsContract;

/** The contracts of what counts, on one of the stores, with several at once, and how the store finds what it is asked for. */
abstract class StoredStatistics implements StatisticsContract, CountPortsContract {
    private static final int WRITERS = 6;
    private static final int POSTS_OF_EACH = 15;

    private final Store store;
    private final CountsWorld world;

    StoredStatistics(Store store) {
        this.store = store;
        world = new StoredWorld(store);
    }

    @Override
    public CountsWorld world() {
        return world;
    }

    @Test
    void everyWriterSeesItsPostsCountedAndInTheEndAllAre() throws Exception {
        List<CountingNode> nodes = List.of(node(), node().built(), node());
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<Boolean>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                Callable<Boolean> writing = () -> write(writer, nodes.get(writer % nodes.size()));
                writers.add(threads.submit(writing));
            }
            for (Future<Boolean> writer : writers) {
                assertThat(writer.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        int all = WRITERS * POSTS_OF_EACH;
        assertThat(nodes).allSatisfy(node -> {
            assertThat(node.statistics().of(NOW).all().posts()).isEqualTo(all);
            assertThat(node.statistics().of(NOW).byTag()).containsEntry("all", (long) all);
        });
        assertThat(world.marks().state().marks()).isEmpty();
        assertThat(node().recount().mended()).isEmpty();
    }

    private boolean write(int writer, CountingNode node) {
        for (long number = 1; number <= POSTS_OF_EACH; number++) {
            Post post = aPost().publishedAt(EARLIER.minusSeconds(number * 86_400 * 7))
                    .taggedWith("all", "by " + writer)
                    .build();
            Counting.Pending pending = node.counting().begin(List.of(), List.of(post));
            world.posts().insert(post);
            node.counting().end(pending);
            if (!Long.valueOf(number).equals(node.statistics().of(NOW).byTag().get("by " + writer))) {
                return false;
            }
        }
        return true;
    }

    private CountingNode node() {
        return new CountingNode(
                world.countedPosts(), world.buckets(), world.marks(), ZoneId.of("Europe/Amsterdam"), Clock.systemUTC());
    }

    /** In a collection that never had a list in the place of a date: an index remembers that it had, and then has one bound instead of two. */
    @Test
    void whatIsCountedIsReadFromAnIndex() {
        store.database().getCollection("posts").drop();
        new Indexes(store.database(), StoreIndexes.BY_COLLECTION).ensure();
        List<Post> posts = IntStream.range(0, 2_000)
                .mapToObj(i -> i % 20 == 0
                        ? aPost().build()
                        : aPost().publishedAt(EARLIER.minusSeconds(i * 86_400L)).build())
                .toList();
        world.posts().insertAll(posts);
        Span day = new Span(EARLIER.minusSeconds(86_400 * 7), EARLIER.minusSeconds(86_400 * 7 - 1));
        MongoCountedPosts counted = store.countedPosts();

        assertIndexed(counted.find(MongoCountedPosts.dated(day)).explain(ExplainVerbosity.EXECUTION_STATS), 3);
        assertIndexed(counted.find(MongoCountedPosts.undated()).explain(ExplainVerbosity.EXECUTION_STATS), 110);
        assertIndexed(counted.first(Instant.EPOCH).explain(ExplainVerbosity.EXECUTION_STATS), 3);
    }

    @Test
    void bucketsAndMarksAreReadByTheirIds() {
        List<Period> days = IntStream.range(0, 500)
                .mapToObj(i -> Period.of(LocalDate.of(2025, 1, 1).plusDays(i)))
                .toList();
        List<Bucket> buckets = days.stream()
                .map(day -> new Bucket(day, 1, Counts.NONE, Optional.empty(), Map.of()))
                .toList();
        world.buckets().insertAll("01A", buckets);
        ExactDocuments documents = new ExactDocuments(store.database(), new Indexes(store.database(), Map.of()));

        assertIndexed(
                documents.find(MongoBuckets.query("01A", days.subList(0, 2))).explain(ExplainVerbosity.EXECUTION_STATS),
                4);
        assertIndexed(store.marks().all().explain(ExplainVerbosity.EXECUTION_STATS), 2);
    }

    private static void assertIndexed(Document plan, int most) {
        assertThat(plan.get("queryPlanner", Document.class)
                        .get("winningPlan", Document.class)
                        .toJson())
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN")
                .doesNotContain("\"SORT\"");
        Document execution = plan.get("executionStats", Document.class);
        assertThat(execution.getInteger("totalDocsExamined")).isLessThanOrEqualTo(most);
        assertThat(execution.getInteger("totalKeysExamined")).isLessThanOrEqualTo(most);
    }
}
