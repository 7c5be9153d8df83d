package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Posts} promise to those who take all of them out, and in again. */
public interface RestoredPostsContract {
    /** Empty ones. */
    Posts posts();

    /** As {@link PostsContract#put}. */
    void put(Post post);

    @Test
    default void allPostsComeInTheOrderOfTheirIdsPageByPage() {
        put(aPost().withId("b").withVersion(0).withMarkdown("text").build());
        put(aPost().withId(new PostId(7)).withVersion(0).build());
        put(aPost().withId("a").withVersion(3).build());
        put(aPost().withId(new PostId(12L)).withVersion(0).build());
        put(aPost().withId("\uD83D\uDE9C").withVersion(0).build());

        List<Post> first = posts().pageById(Optional.empty(), 3);
        List<Post> second = posts().pageById(Optional.of(first.get(2).id()), 3);

        assertThat(first).extracting(post -> post.id().text()).containsExactly("7", "12", "a");
        assertThat(second).extracting(post -> post.id().text()).containsExactly("b", "\uD83D\uDE9C");
        assertThat(second.get(0).content()).isPresent();
        assertThat(posts().pageById(Optional.of(second.get(1).id()), 3)).isEmpty();
    }

    @Test
    default void postsComeBackAsTheVersionsThatTheyWere() {
        Post seventh = aPost().withVersion(7).withSlug("s").build();
        Post none = aPost().withVersion(0).build();
        Post sameSlug = aPost().withVersion(2).withSlug("s").build();
        posts().restoreAll(List.of(seventh, none));

        assertThat(posts().restoreAll(List.of(sameSlug, seventh)))
                .containsExactly(new StoreResult.SlugTaken("s"), new StoreResult.IdTaken());
        assertThat(posts().find(seventh.id())).contains(seventh);
        assertThat(posts().find(none.id())).contains(none);
        assertThat(posts().replace(aPost().withId(seventh.id()).build(), 7)).isInstanceOf(StoreResult.Stored.class);
    }

    @Test
    default void aLaterVersionTakesThePlaceOfTheExpectedOneOnly() {
        Post second = aPost().withVersion(2).titled("second").build();
        Post ninth = aPost().withId(second.id()).withVersion(9).titled("ninth").build();
        posts().restoreAll(List.of(second, aPost().withSlug("taken").build()));

        assertThat(posts().restore(ninth, 1)).isEqualTo(new StoreResult.Stale(second));
        assertThat(posts().restore(
                                aPost().withId(second.id())
                                        .withVersion(9)
                                        .withSlug("taken")
                                        .build(),
                                2))
                .isEqualTo(new StoreResult.SlugTaken("taken"));
        assertThat(posts().restore(ninth, 2)).isEqualTo(new StoreResult.Stored(ninth));
        assertThat(posts().find(second.id())).contains(ninth);
        assertThat(posts().restore(aPost().withVersion(9).build(), 2)).isEqualTo(new StoreResult.Missing());
    }
}
