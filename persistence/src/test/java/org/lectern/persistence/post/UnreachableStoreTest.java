package org.lectern.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.post.PostBuilder.aPost;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;
import org.lectern.post.ImportedKeys;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.StoreUnavailable;

class UnreachableStoreTest {
    @Test
    void everyMethodSaysThatTheStoreDoesNotAnswer() {
        Posts posts = Store.unreachable("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")
                .posts();
        Stream<ThrowingCallable> calls = Stream.of(
                () -> posts.find(PostId.of("a")),
                () -> posts.findByAddress("a"),
                () -> posts.findAllByIdText(List.of("a")),
                () -> posts.page(PostQuery.everything()),
                () -> posts.count(PostQuery.everything()),
                () -> posts.count(PostQuery.visibleAt(Instant.EPOCH)),
                () -> posts.insert(aPost().build()),
                () -> posts.insertAll(List.of(aPost().build())),
                () -> posts.replace(aPost().build(), 1),
                () -> posts.delete(PostId.of("a"), 1),
                () -> posts.findImported(new ImportedKeys(Set.of("a"), Set.of(), Set.of(), Set.of(), Set.of())));

        assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(StoreUnavailable.class));
    }

    @Test
    void aServerThatTakesTheCallAndSaysNothingIsNotWaitedForForEver() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Posts posts = Store.unreachable("mongodb://127.0.0.1:" + silent.getLocalPort()
                            + "/?serverSelectionTimeoutMS=200&connectTimeoutMS=200&socketTimeoutMS=200")
                    .posts();

            Assertions.assertTimeout(Duration.ofSeconds(5), () -> assertThatThrownBy(() -> posts.find(PostId.of("a")))
                    .isInstanceOf(StoreUnavailable.class));
        }
    }
}
