package org.lectern.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.post.InMemoryPosts;
import org.lectern.time.TestClock;

class TendCountsTest {
    private static final Instant NOW = Instant.parse("2025-05-16T12:00:00Z");

    private final InMemoryPosts posts = new InMemoryPosts();
    private final CountingNode node = new CountingNode(
                    posts, new InMemoryBuckets(), new InMemoryMarks(), ZoneId.of("UTC"), new TestClock(NOW))
            .built();

    @Test
    void afterAStartEverythingIsCountedOnceAMonthAtATime() {
        posts.put(
                aPost().publishedAt("2025-04-16T12:00:00Z").taggedWith("april").build());
        posts.put(aPost().publishedAt("2025-05-16T12:00:00Z").taggedWith("may").build());
        TendCounts tend = node.tending();

        tend.run();
        assertThat(node.statistics().of(NOW).byTag()).isEqualTo(Map.of("april", 1L));
        tend.run();
        assertThat(node.statistics().of(NOW).byTag()).isEqualTo(Map.of("april", 1L, "may", 1L));
        tend.run();
        posts.put(aPost().taggedWith("behind its back").build());
        tend.run();

        assertThat(node.statistics().of(NOW).byTag()).doesNotContainKey("behind its back");
    }
}
