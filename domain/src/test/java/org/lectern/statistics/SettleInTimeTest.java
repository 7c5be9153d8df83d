package org.lectern.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.journal.ManyStored;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.time.Background;

class SettleInTimeTest {
    private static final Instant NOW = Instant.parse("2025-05-16T12:00:00Z");
    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final InMemoryPosts posts = new InMemoryPosts();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final CountingNode node = new CountingNode(
                    posts,
                    new InMemoryBuckets(),
                    new InMemoryMarks(),
                    ZONE,
                    Clock.fixed(NOW, ZONE),
                    new Background(waiting::add))
            .built();

    @Test
    void fewDaysAreCountedWhileTheReaderWaits() {
        store(100);

        assertThat(counted()).isEqualTo(100);
    }

    @Test
    void whileVeryManyDaysAreCountedReadersGetWhatWasCountedBefore() {
        store(3);
        assertThat(counted()).isEqualTo(3);
        store(300);

        assertThat(counted()).isEqualTo(3);
        waiting.forEach(Runnable::run);

        assertThat(counted()).isEqualTo(303);
    }

    @Test
    void whatWasStoredAtOneGoIsCountedBeforeItIsSaid() {
        store(300);

        node.statistics().catchUp(new ManyStored());

        assertThat(counted()).isEqualTo(300);
    }

    private void store(int days) {
        List<Post> each = IntStream.range(0, days)
                .mapToObj(day ->
                        aPost().publishedAt(NOW.minus(Duration.ofDays(day))).build())
                .toList();
        Counting.Pending pending = node.counting().begin(List.of(), each);
        each.forEach(posts::put);
        node.counting().end(pending);
    }

    private long counted() {
        return node.statistics().of(NOW).all().posts();
    }
}
