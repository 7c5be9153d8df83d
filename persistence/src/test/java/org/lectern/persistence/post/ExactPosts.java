package org.lectern.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.persistence.Store;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.IdOrder;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.StoreResult;

/** What the stores promise about BSON: documents of other programs, and the types that only a store knows. */
abstract class ExactPosts {
    private final Store store;
    private final MongoPosts posts;

    ExactPosts(Store store) {
        this.store = store.emptied();
        posts = store.posts();
    }

    @Test
    void idsOfEveryTypeAreFoundByWhatTheyRead() {
        for (BsonValue id : idsOfEveryType()) {
            putRaw(new BsonDocument("_id", id).append("status", new BsonString("published")));
        }
        List<Post> all = posts.page(PostQuery.everything().limitedTo(100)).posts();

        assertThat(all).hasSize(idsOfEveryType().size());
        for (Post post : all) {
            assertThat(posts.findByAddress(post.id().text()))
                    .as("%s", post.id())
                    .contains(post);
            assertThat(posts.find(post.id())).contains(post);
            assertThat(posts.findAllByIdText(List.of(post.id().text())))
                    .as("%s", post.id())
                    .contains(post);
            assertThat(posts.replace(post, 0)).isInstanceOf(StoreResult.Stored.class);
            assertThat(posts.delete(post.id(), 1)).isInstanceOf(StoreResult.Stored.class);
        }
    }

    @Test
    void theStoreSortsIdsAsWeDo() {
        idsOfEveryType().forEach(id -> putRaw(new BsonDocument("_id", id)));

        List<BsonValue> sorted =
                posts
                        .page(PostQuery.everything()
                                .ordered(PostQuery.Order.OLDEST_FIRST)
                                .limitedTo(100))
                        .posts()
                        .stream()
                        .map(post -> PostIds.bson(post.id()))
                        .toList();

        assertThat(sorted)
                .isEqualTo(idsOfEveryType().stream().sorted(new IdOrder()).toList());
    }

    @Test
    void aWalkPassesIdsOfEveryTypeOnce() {
        for (Optional<Instant> key : List.of(Optional.<Instant>empty(), Optional.of(Instant.EPOCH))) {
            store.emptied();
            idsOfEveryType()
                    .forEach(id -> putRaw(new BsonDocument("_id", id)
                            .append(
                                    "published",
                                    DocumentBson.bson(
                                            key.map(Object.class::cast).orElse(null)))));
            for (PostQuery.Order order : PostQuery.Order.values()) {
                assertThat(walk(PostQuery.everything().ordered(order).limitedTo(3)))
                        .as("%s %s", order, key)
                        .hasSize(idsOfEveryType().size())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void aVersionThatIsNoneCountsAsZero() {
        List<BsonValue> odd = List.of(
                new BsonString("3"),
                new BsonDouble(0.5),
                new BsonInt32(-4),
                new BsonDouble(1e300),
                new BsonArray(List.of(new BsonInt32(5))),
                new BsonDocument("v", new BsonInt32(5)),
                new BsonInt32(0));
        for (BsonValue version : odd) {
            PostId id = PostId.next();
            putRaw(new BsonDocument("_id", PostIds.bson(id)).append("version", version));
            Post post = posts.find(id).orElseThrow();

            assertThat(post.version()).as("%s", version).isZero();
            assertThat(posts.replace(post, 1)).as("%s", version).isInstanceOf(StoreResult.Stale.class);
            assertThat(posts.replace(post, 0)).as("%s", version).isInstanceOf(StoreResult.Stored.class);
            assertThat(posts.replace(post, 0)).as("%s", version).isInstanceOf(StoreResult.Stale.class);
        }
    }

    @Test
    void aVersionOfAnyNumberTypeCounts() {
        for (BsonValue version :
                List.of(new BsonInt32(3), new BsonDouble(3), new BsonDecimal128(Decimal128.parse("3.0")))) {
            PostId id = PostId.next();
            putRaw(new BsonDocument("_id", PostIds.bson(id)).append("version", version));

            assertThat(posts.find(id).orElseThrow().version()).isEqualTo(3);
            assertThat(posts.replace(new Post(id, 3, Document.empty()), 3))
                    .isEqualTo(new StoreResult.Stored(new Post(id, 4, Document.empty())));
        }
    }

    @Test
    void ofManyWritersOfOnePostNoneIsLost() throws Exception {
        Post post = aPost().with("count", 0).build();
        posts.insert(post);
        ExecutorService threads = Executors.newFixedThreadPool(20);

        List<Future<Integer>> writers = IntStream.range(0, 20)
                .mapToObj(i -> threads.submit(() -> increment(post.id(), 5)))
                .toList();
        int retries = 0;
        for (Future<Integer> writer : writers) {
            retries += writer.get();
        }
        threads.shutdown();

        Post last = posts.find(post.id()).orElseThrow();
        assertThat(last.document().number("count")).contains(100L);
        assertThat(last.version()).isEqualTo(101);
        assertThat(retries).isPositive();
    }

    private int increment(PostId id, int times) {
        int done = 0;
        int retries = 0;
        while (done < times) {
            Post read = posts.find(id).orElseThrow();
            int count = read.document().number("count").orElseThrow().intValue();
            Post changed = new Post(id, read.version(), read.document().with("count", count + 1));
            boolean stored = posts.replace(changed, read.version()) instanceof StoreResult.Stored;
            done += stored ? 1 : 0;
            retries += stored ? 0 : 1;
        }
        return retries;
    }

    static List<BsonValue> idsOfEveryType() {
        return List.of(
                new BsonInt32(-7),
                new BsonInt64(5_000_000_000L),
                new BsonDouble(2.5),
                new BsonString(""),
                new BsonString("a"),
                new BsonString("\u00e9\uD83D\uDE9C"),
                new BsonDocument("a", new BsonInt32(1)),
                new BsonDocument("b", new BsonString("x\"}")),
                new BsonBinary(UUID.fromString("11111111-2222-3333-4444-555555555555")),
                new BsonBinary(UUID.fromString("99999999-2222-3333-4444-555555555555")),
                new BsonObjectId(new ObjectId("65f0c0ffee65f0c0ffee65f0")),
                new BsonObjectId(new ObjectId("65f0c0ffee65f0c0ffee65f1")),
                BsonBoolean.FALSE,
                BsonBoolean.TRUE,
                new BsonDateTime(0),
                new BsonDateTime(-5));
    }

    private List<PostId> walk(PostQuery query) {
        List<PostId> ids = new ArrayList<>();
        var page = posts.page(query);
        page.posts().forEach(post -> ids.add(post.id()));
        while (page.next().isPresent()) {
            page = posts.page(query.after(page.next()));
            page.posts().forEach(post -> ids.add(post.id()));
        }
        return ids;
    }

    private void putRaw(BsonDocument document) {
        store.database().getCollection("posts", BsonDocument.class).insertOne(document);
    }
}
