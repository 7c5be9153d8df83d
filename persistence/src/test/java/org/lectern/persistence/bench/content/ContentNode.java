package org.lectern.persistence.bench.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lectern.persistence.Store;
import org.lectern.post.EditPost;
import org.lectern.post.PublishDue;
import org.lectern.post.SaveRules;
import org.lectern.post.StorePost;
import org.lectern.statistics.CountingNode;
import org.lectern.time.Background;

/** The use cases of one node over the store, as the container would put them together. */
final class ContentNode implements AutoCloseable {
    final StorePost storePost;
    final EditPost editPost;
    final PublishDue publishDue;
    final Published published;
    private final CountingNode counting;
    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    ContentNode(Store store, ZoneId zone, Clock clock) {
        published = new Published(clock);
        counting = new CountingNode(
                store.countedPosts(), store.buckets(), store.marks(), zone, clock, new Background(threads));
        storePost = new StorePost(
                store.posts(),
                store.revisions(),
                counting.counting(),
                store.journal(folder(), clock).noting,
                published);
        editPost = new EditPost(storePost, new SaveRules(store.posts()), clock);
        publishDue = new PublishDue(store.posts(), storePost, clock);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("lectern-node");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    CountingNode counting() {
        return counting;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
