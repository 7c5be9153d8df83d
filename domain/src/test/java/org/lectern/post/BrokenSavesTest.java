package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.lectern.FiredEvents;
import org.lectern.document.Document;
import org.lectern.journal.Noting;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.InMemoryRevisions;
import org.lectern.post.history.PostHistory;
import org.lectern.post.history.Revision;
import org.lectern.post.history.Revisions;
import org.lectern.statistics.Counting;

/** The node may go down between any two calls to the store: no version is lost by that, none comes twice, and the next save goes on. */
class BrokenSavesTest {
    private static final Instant START = Instant.parse("2025-05-16T09:00:00Z");

    private final InMemoryPosts posts = new InMemoryPosts();
    private final InMemoryRevisions revisions = new InMemoryRevisions();
    private final PostHistory history = new PostHistory(revisions);
    private int callsLeft;
    private boolean isDoneBefore;

    /** @param crashes twice the number of the call at which each save breaks off: before it where even, after it where odd */
    @Property(tries = 300)
    void everyVersionThatWasEverStoredIsInTheHistoryOnce(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 11) Integer> crashes) {
        Post post = aPost().titled("0").build();
        posts.insert(post);
        TreeMap<Long, String> stored = new TreeMap<>();
        stored.put(1L, "0");
        for (int i = 0; i < crashes.size(); i++) {
            callsLeft = crashes.get(i) / 2;
            isDoneBefore = crashes.get(i) % 2 == 1;
            Post former = posts.find(post.id()).orElseThrow();
            save(former, former.document().with("title", Integer.toString(i + 1)), START.plusSeconds(i));
            Post now = posts.find(post.id()).orElseThrow();
            stored.put(now.version(), now.title().orElseThrow());
        }

        Post last = posts.find(post.id()).orElseThrow();
        List<Long> versions = history.list(last, Optional.empty(), 100).stream()
                .map(Revision::version)
                .toList();
        assertThat(versions).isEqualTo(new ArrayList<>(stored.descendingKeySet()));
        stored.forEach((version, title) ->
                assertThat(history.version(last, version).flatMap(Post::title)).contains(title));
    }

    private void save(Post former, Document document, Instant now) {
        StorePost store = new StorePost(
                breaking(Posts.class, posts),
                breaking(Revisions.class, revisions),
                Counting.none(),
                Noting.none(),
                new FiredEvents<>());
        try {
            store.replace(former, document, Change.by("ada", Channel.API), now);
        } catch (Crash brokenOff) {
            assertThat(callsLeft).isNegative();
        }
    }

    /** The same port, as long as the node is up. */
    private <T> T breaking(Class<T> port, T target) {
        Object proxy =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    if (--callsLeft < 0) {
                        throw new Crash();
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return port.cast(proxy);
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
