package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;

/** What {@link Posts} promise about single posts, whatever keeps them. */
public interface PostsContract {
    /** Empty ones. */
    Posts posts();

    /** Stores the post as another program would: with its id and its version, none for 0, and with no questions asked. */
    void put(Post post);

    @Test
    default void anInsertedPostIsFoundByItsIdAsVersionOne() {
        Post post = aPost().withSlug("tractor").withMarkdown("*Text*").build();

        StoreResult result = posts().insert(post);

        Post stored = new Post(post.id(), 1, post.document());
        assertThat(result).isEqualTo(new StoreResult.Stored(stored));
        assertThat(posts().find(post.id())).contains(stored);
    }

    @Test
    default void everythingInADocumentComesBackInItsOrderAndType() {
        Document odd = Document.of("z", 1)
                .with("a", 1L)
                .with("m", 1.0)
                .with("decimal", new BigDecimal("1.10"))
                .with("date", Instant.parse("2025-05-16T09:12:44.123Z"))
                .with("beforeYearOne", Instant.parse("-0044-03-15T00:00:00Z"))
                .with("null", null)
                .with("nothing", List.of())
                .with("empty", Document.empty())
                .with("", "a field without a name")
                .with("dotted.name", true)
                .with("$dollar", "below the top")
                .with("nested", List.of(List.of(), List.of(1, List.of("two")), Map.of("k", false)))
                .with("nulls", Arrays.asList(null, null))
                .with("text", "Ünïcödé \uD83D\uDE9C \u0000 end");
        Post post = aPost().with("unheard", odd).with("attributes", odd).build();

        posts().insert(post);

        assertThat(posts().find(post.id()).orElseThrow().document()).isEqualTo(post.document());
    }

    @Test
    default void anUnknownIdFindsNothing() {
        assertThat(posts().find(PostId.of("nobody"))).isEmpty();
        assertThat(posts().findByAddress("nobody")).isEmpty();
        assertThat(posts().findAllByIdText(List.of("nobody"))).isEmpty();
    }

    @Test
    default void aSecondPostWithTheSameIdIsRefused() {
        Post first = aPost().titled("first").build();
        posts().insert(first);

        assertThat(posts().insert(aPost().withId(first.id()).build())).isEqualTo(new StoreResult.IdTaken());
        assertThat(posts().find(first.id()).orElseThrow().title()).contains("first");
    }

    @Test
    default void aSlugBelongsToOnePost() {
        Post holder = aPost().withSlug("taken").build();
        Post other = aPost().withSlug("free").build();
        posts().insertAll(List.of(holder, other));

        StoreResult inserted = posts().insert(aPost().withSlug("taken").build());
        StoreResult replaced =
                posts().replace(aPost().withId(other.id()).withSlug("taken").build(), 1);

        assertThat(List.of(inserted, replaced)).containsOnly(new StoreResult.SlugTaken("taken"));
        assertThat(posts().find(other.id()).orElseThrow().slug()).contains("free");
    }

    @Test
    default void manyPostsMayBeWithoutASlug() {
        List<StoreResult> results = posts().insertAll(List.of(
                aPost().build(),
                aPost().build(),
                aPost().with("slug", null).build(),
                aPost().with("slug", null).build()));

        assertThat(results).hasOnlyElementsOfType(StoreResult.Stored.class).hasSize(4);
    }

    @Test
    default void aChangeIsStoredAsTheNextVersion() {
        Post post = aPost().titled("before").build();
        posts().insert(post);
        Document changed = post.document().with("title", "after").with("added", List.of());

        StoreResult result = posts().replace(new Post(post.id(), 1, changed), 1);

        Post expected = new Post(post.id(), 2, changed);
        assertThat(result).isEqualTo(new StoreResult.Stored(expected));
        assertThat(posts().find(post.id())).contains(expected);
    }

    @Test
    default void aChangeOfAnOutdatedVersionIsStaleAndChangesNothing() {
        Post post = aPost().build();
        posts().insert(post);
        posts().replace(aPost().withId(post.id()).titled("faster").build(), 1);
        Post current = posts().find(post.id()).orElseThrow();

        StoreResult result =
                posts().replace(aPost().withId(post.id()).titled("slower").build(), 1);

        assertThat(result).isEqualTo(new StoreResult.Stale(current));
        assertThat(posts().find(post.id())).contains(current);
    }

    @Test
    default void aPostThatIsNotThereCanBeNeitherChangedNorDeleted() {
        Post post = aPost().build();

        assertThat(posts().replace(post, 0)).isEqualTo(new StoreResult.Missing());
        assertThat(posts().replace(post, 7)).isEqualTo(new StoreResult.Missing());
        assertThat(posts().delete(post.id(), 1)).isEqualTo(new StoreResult.Missing());
        assertThat(posts().find(post.id())).isEmpty();
    }

    @Test
    default void aDeletedPostIsReturnedAsItStoodLast() {
        Post post = aPost().withSlug("gone").withMarkdown("text").build();
        posts().insert(post);

        StoreResult stale = posts().delete(post.id(), 2);
        StoreResult deleted = posts().delete(post.id(), 1);

        Post last = new Post(post.id(), 1, post.document());
        assertThat(stale).isEqualTo(new StoreResult.Stale(last));
        assertThat(deleted).isEqualTo(new StoreResult.Stored(last));
        assertThat(posts().findByAddress("gone")).isEmpty();
    }

    @Test
    default void aDocumentWithoutAVersionCountsAsVersionZeroAndGetsItsFirst() {
        Post foreign = aPost().build();
        put(foreign);

        assertThat(posts().find(foreign.id()).orElseThrow().version()).isZero();
        assertThat(posts().replace(foreign, 0))
                .isEqualTo(new StoreResult.Stored(new Post(foreign.id(), 1, foreign.document())));
        assertThat(posts().replace(foreign, 0)).isInstanceOf(StoreResult.Stale.class);
    }

    @Test
    default void anAddressIsAnIdOfWhateverTypeOrElseASlug() {
        Post text = aPost().withId("42-things").build();
        Post number = aPost().withId(new PostId(42)).build();
        Post large = aPost().withId(new PostId(5_000_000_000L)).build();
        Post slugged = aPost().withSlug("slugged").build();
        List.of(text, number, large, slugged).forEach(this::put);

        assertThat(posts().findByAddress("42-things")).contains(text);
        assertThat(posts().findByAddress("42")).contains(number);
        assertThat(posts().findByAddress("5000000000")).contains(large);
        assertThat(posts().findByAddress("slugged")).contains(slugged);
        assertThat(posts().findByAddress("042")).isEmpty();
    }

    @Test
    default void anAddressThatLooksLikeAQueryFindsNothing() {
        put(aPost().withId("any").build());

        for (String address : List.of("{\"$gt\":\"\"}", "{\"$regex\":\".*\"}", "{\"a\":".repeat(5_000), "[", "\0")) {
            assertThat(posts().findByAddress(address)).isEmpty();
        }
    }

    @Test
    default void anIdGoesBeforeASlug() {
        Post byId = aPost().withId("name").build();
        Post bySlug = aPost().withSlug("name").build();
        posts().insertAll(List.of(bySlug, byId));

        assertThat(posts().findByAddress("name").orElseThrow().id()).isEqualTo(byId.id());
    }

    @Test
    default void postsOfAnyTypeOfIdAreFoundByWhatTheirIdsReadWithoutTheirTexts() {
        Post text = aPost().withId("42-things").withMarkdown("long").build();
        Post number = aPost().withId(new PostId(42)).build();
        Post large = aPost().withId(new PostId(5_000_000_000L)).build();
        Post slugged = aPost().withSlug("slugged").build();
        List.of(text, number, large, slugged, aPost().build()).forEach(this::put);

        List<Post> found = posts().findAllByIdText(Set.of("42-things", "42", "5000000000", "slugged", "nobody", "042"));

        assertThat(found).extracting(Post::id).containsExactlyInAnyOrder(text.id(), number.id(), large.id());
        assertThat(found).noneMatch(post -> post.document().has("content"));
        assertThat(posts().findAllByIdText(List.of())).isEmpty();
    }

    @Test
    default void postsAreFoundWholeByWhatTheirIdsReadAs() {
        Post number = aPost().withId(new PostId(43L)).withMarkdown("a text").build();
        put(number);

        List<Post> found = posts().findAllWhole(Set.of("43", "nobody"));

        assertThat(found).extracting(Post::id).containsExactly(number.id());
        assertThat(found).allMatch(post -> post.content().isPresent());
    }

    @Test
    default void ofManyInsertedPostsEachHasAResultOfItsOwn() {
        Post here = aPost().withSlug("here").build();
        posts().insert(here);
        Post good = aPost().withSlug("good").build();
        Post last = aPost().withSlug("last").build();
        Post broken = aPost().with("half", "\uD83D").build();

        List<StoreResult> results = posts().insertAll(List.of(
                aPost().withSlug("here").build(),
                good,
                broken,
                aPost().withId(here.id()).build(),
                aPost().withSlug("good").build(),
                last));

        assertThat(results.get(0)).isEqualTo(new StoreResult.SlugTaken("here"));
        assertThat(results.get(1)).isEqualTo(new StoreResult.Stored(new Post(good.id(), 1, good.document())));
        assertThat(results.get(2)).isInstanceOf(StoreResult.Refused.class);
        assertThat(results.get(3)).isEqualTo(new StoreResult.IdTaken());
        assertThat(results.get(4)).isEqualTo(new StoreResult.SlugTaken("good"));
        assertThat(results.get(5)).isInstanceOf(StoreResult.Stored.class);
        assertThat(posts().count(PostQuery.everything())).isEqualTo(3);
        assertThat(posts().insertAll(List.of())).isEmpty();
    }

    @Test
    default void aDocumentThatIsTooLargeIsRefusedAndTheOldOneStays() {
        Post post = aPost().titled("small").build();
        posts().insert(post);
        Post large =
                aPost().withId(post.id()).withMarkdown("x".repeat(17_000_000)).build();

        assertThat(posts().replace(large, 1)).isInstanceOf(StoreResult.Refused.class);
        assertThat(posts().insert(new Post(PostId.next(), 0, large.document())))
                .isInstanceOf(StoreResult.Refused.class);
        assertThat(posts().find(post.id()).orElseThrow().title()).contains("small");
    }

    @Test
    default void aPostOfTenMegabytesIsKept() {
        Post post = aPost().withMarkdown("y".repeat(10_000_000)).build();

        assertThat(posts().insert(post)).isInstanceOf(StoreResult.Stored.class);
        assertThat(posts().find(post.id()).orElseThrow().document()).isEqualTo(post.document());
    }
}
