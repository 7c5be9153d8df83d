package org.lectern.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.FiredEvents;
import org.lectern.document.Document;
import org.lectern.journal.Noting;
import org.lectern.persistence.Store;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostChange;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.PostsChanged;
import org.lectern.post.PublishDue;
import org.lectern.post.StorePost;
import org.lectern.post.StoreResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.Revision;
import org.lectern.statistics.Counting;
import org.lectern.time.TestClock;

/** Many at once, on several nodes: each write is stored, or its writer told that it is not. */
abstract class ConcurrentSaving {
    private static final Instant NOW = Instant.parse("2025-05-16T09:00:00Z");
    private static final int WRITERS = 100;
    private static final int NODES = 3;

    private final Store store;
    private final FiredEvents<PostsChanged> changes = new FiredEvents<>();
    private final TestClock clock = new TestClock(NOW);

    ConcurrentSaving(Store store) {
        this.store = store.emptied();
    }

    @Test
    void ofAHundredWritersOfOnePostEachIsStoredOrToldOfTheConflict() throws Exception {
        Post post = stored(node().insert(PostBuilder.aPost().titled("T").build(), by("start"), NOW));
        List<StorePost> nodes = IntStream.range(0, NODES).mapToObj(i -> node()).toList();

        List<StoreResult> results = atOnce(IntStream.range(0, WRITERS)
                .mapToObj(i -> (Callable<StoreResult>) () -> write(nodes.get(i % NODES), post.id(), "writer-" + i))
                .toList());

        List<String> winners = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            if (results.get(i) instanceof StoreResult.Stored) {
                winners.add("writer-" + i);
            } else {
                assertThat(results.get(i)).isInstanceOf(StoreResult.Stale.class);
            }
        }
        Post last = store.posts().find(post.id()).orElseThrow();
        assertThat(winners).isNotEmpty().hasSize((int) last.version() - 1);
        List<String> history = new ArrayList<>(store.revisions().list(post.id(), Long.MAX_VALUE, 1000).stream()
                .filter(revision -> revision.version() < last.version())
                .map(revision -> revision.change().by())
                .toList());
        history.add(Revision.of(last).change().by());
        assertThat(history).hasSameElementsAs(withStart(winners)).hasSize(winners.size() + 1);
        assertThat(last.document().texts(PostFields.TAGS)).hasSameElementsAs(winners);
    }

    @Test
    void aThousandPostsOfOneSecondAppearOnceEachOnSeveralNodes() throws Exception {
        List<Post> posts = IntStream.range(0, 1000)
                .mapToObj(i -> PostBuilder.aPost()
                        .titled("Post " + i)
                        .publishedAt(NOW.plusSeconds(60))
                        .build())
                .toList();
        node().insertAll(posts, by("ada"), NOW);
        clock.advance(Duration.ofSeconds(60));
        List<Callable<Integer>> nodes = IntStream.range(0, NODES)
                .mapToObj(i -> new PublishDue(store.posts(), node(), clock))
                .<Callable<Integer>>map(each -> each::publish)
                .toList();

        List<Integer> counts = atOnce(nodes);
        int rest = new PublishDue(store.posts(), node(), clock).publish();

        assertThat(counts.stream().mapToInt(Integer::intValue).sum() + rest).isEqualTo(1000);
        List<PostId> published = changes.all().stream()
                .flatMap(fact -> fact.changes().stream())
                .filter(change -> change.isPublication(clock.instant()))
                .map(PostChange::id)
                .toList();
        assertThat(published).hasSize(1000);
        assertThat(new HashSet<>(published)).hasSize(1000);
        assertThat(store.posts().due(clock.instant(), 10)).isEmpty();
    }

    private StorePost node() {
        return new StorePost(store.posts(), store.revisions(), Counting.none(), Noting.none(), changes);
    }

    private StoreResult write(StorePost node, PostId id, String writer) {
        Post former = store.posts().find(id).orElseThrow();
        Set<String> tags = new HashSet<>(former.tags());
        tags.add(writer);
        Document document = former.document().with(PostFields.TAGS, tags);
        return node.replace(former, document, by(writer), NOW);
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(tasks)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Post stored(StoreResult result) {
        return ((StoreResult.Stored) result).post();
    }

    private static Change by(String name) {
        return Change.by(name, Channel.API);
    }

    private static List<String> withStart(List<String> winners) {
        List<String> all = new ArrayList<>(winners);
        all.add("start");
        return all;
    }
}
