package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.post.PostQuery.Order;

/** What {@link Posts} promise about order and paging, whatever keeps them. */
public interface PostPagesContract {
    Instant MAY_1 = Instant.parse("2025-05-01T00:00:00Z");
    Instant MAY_2 = Instant.parse("2025-05-02T00:00:00Z");

    /** Empty ones. */
    Posts posts();

    /** Stores the post as another program would. */
    void put(Post post);

    @Test
    default void postsComeByKeyAndThenByIdInOneDirection() {
        put(aPost().withId("a").publishedAt(MAY_1).build());
        put(aPost().withId("b").publishedAt(MAY_1).build());
        put(aPost().withId("c").publishedAt(MAY_2).build());
        put(aPost().withId("d").build());
        put(aPost().withId("e").with("published", null).build());

        assertThat(walk(PostQuery.everything().limitedTo(10))).containsExactly("c", "b", "a", "e", "d");
        assertThat(walk(PostQuery.everything().ordered(Order.OLDEST_FIRST).limitedTo(10)))
                .containsExactly("d", "e", "a", "b", "c");
    }

    @Test
    default void aWalkInPagesOfAnySizeIsTheSameWalk() {
        putPostsOfEverySort();
        for (Order order : Order.values()) {
            PostQuery query = PostQuery.everything().ordered(order);
            List<String> inOne = walk(query.limitedTo(1000));

            assertThat(inOne).as("%s", order).hasSize(27).doesNotHaveDuplicates();
            for (int size : List.of(1, 2, 3, 7, 26, 27)) {
                assertThat(walk(query.limitedTo(size)))
                        .as("%s by %d", order, size)
                        .isEqualTo(inOne);
            }
            List<String> reverse =
                    new ArrayList<>(walk(query.ordered(reverse(order)).limitedTo(5)));
            java.util.Collections.reverse(reverse);
            assertThat(reverse).as("%s backwards", order).isEqualTo(inOne);
        }
    }

    @Test
    default void whatReadersWalkThroughIsAPartOfWhatCuratorsDo() {
        putPostsOfEverySort();
        for (Order order : Order.values()) {
            PostQuery query = PostQuery.visibleAt(MAY_2).ordered(order).limitedTo(2);

            assertThat(walk(query))
                    .as("%s", order)
                    .hasSize((int) posts().count(query))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    default void theLastPageHasNoNextOneEvenWhenItIsFull() {
        posts().insertAll(aPost().publishedAt(MAY_1).times(4));

        PostPage first = posts().page(PostQuery.everything().limitedTo(2));
        PostPage second = posts().page(PostQuery.everything().limitedTo(2).after(first.next()));

        assertThat(first.next()).isPresent();
        assertThat(second.posts()).hasSize(2);
        assertThat(second.next()).isEmpty();
        assertThat(posts().page(PostQuery.everything().limitedTo(4)).next()).isEmpty();
        assertThat(posts().page(PostQuery.everything()
                        .after(Optional.of(Cursor.behind(second.posts().get(1), Order.NEWEST_FIRST)))))
                .isEqualTo(new PostPage(List.of(), Optional.empty()));
    }

    @Test
    default void aCursorStandsThoughItsPostIsGone() {
        posts().insertAll(aPost().publishedAt(MAY_1).times(3));
        List<String> all = walk(PostQuery.everything());
        PostPage first = posts().page(PostQuery.everything().limitedTo(2));

        posts().delete(first.posts().get(1).id(), 1);
        posts().delete(first.posts().get(0).id(), 1);

        assertThat(posts().page(PostQuery.everything().after(first.next())).posts())
                .extracting(post -> post.id().text())
                .containsExactly(all.get(2));
    }

    @Test
    default void whatIsAddedAndRemovedMeanwhileNeitherRepeatsNorHidesAPost() {
        putPostsOfEverySort();
        for (Order order : Order.values()) {
            PostQuery query = PostQuery.everything().ordered(order).limitedTo(4);
            Set<String> before = new HashSet<>(walk(query));
            List<String> seen = new ArrayList<>();
            Optional<Cursor> next = Optional.empty();
            int pages = 0;
            do {
                PostPage page = posts().page(query.after(next));
                page.posts().forEach(post -> seen.add(post.id().text()));
                next = page.next();
                if (pages++ < 8) {
                    churn(page);
                }
            } while (next.isPresent());

            assertThat(seen).as("%s", order).doesNotHaveDuplicates().containsAll(before);
        }
    }

    @Test
    default void aTableJumpsToAnyPage() {
        putPostsOfEverySort();
        for (Order order : Order.values()) {
            PostQuery query = PostQuery.everything().ordered(order);
            List<String> all = walk(query.limitedTo(1000));
            for (int skip : List.of(0, 1, 5, 12, 20, 26, 27, 500)) {
                assertThat(ids(posts().page(query.skipping(skip).limitedTo(3))))
                        .as("%s from %d", order, skip)
                        .isEqualTo(all.stream().skip(skip).limit(3).toList());
            }
        }
    }

    /** Equal keys, absent and null keys, keys of wrong types; ids that are strings and numbers. */
    private void putPostsOfEverySort() {
        List<Object> keys = new ArrayList<>(List.of(MAY_1, MAY_2, "a text", 5, true, List.of(), List.of(MAY_1, MAY_2)));
        keys.add(null);
        int number = 0;
        for (Object key : keys) {
            for (Object id : List.of("id" + number, number, 5_000_000_000L + number)) {
                put(aPost().withId(new PostId(id))
                        .with("published", key)
                        .with("modified", key)
                        .with("title", key)
                        .build());
                number++;
            }
        }
        put(aPost().withId("x").without("title").build());
        put(aPost().withId(new PostId(1000)).without("title").build());
        put(aPost().withId("y").titled("b").publishedAt(MAY_1).build());
    }

    /** Removes a post that was listed and adds some that come in front, between and behind. */
    private void churn(PostPage page) {
        Post listed = page.posts().get(0);
        if (listed.version() == 1) {
            posts().delete(listed.id(), 1);
        }
        posts().insertAll(List.of(
                aPost().titled("0")
                        .publishedAt(MAY_1.minusSeconds(1))
                        .modifiedAt(MAY_1)
                        .build(),
                aPost().titled("zz")
                        .publishedAt(MAY_2.plusSeconds(1))
                        .modifiedAt(MAY_2)
                        .build(),
                aPost().without("title").build()));
    }

    private static Order reverse(Order order) {
        return switch (order) {
            case NEWEST_FIRST -> Order.OLDEST_FIRST;
            case OLDEST_FIRST -> Order.NEWEST_FIRST;
            case LAST_MODIFIED_FIRST -> Order.FIRST_MODIFIED_FIRST;
            case FIRST_MODIFIED_FIRST -> Order.LAST_MODIFIED_FIRST;
            case TITLE -> Order.TITLE_BACKWARDS;
            case TITLE_BACKWARDS -> Order.TITLE;
        };
    }

    private List<String> walk(PostQuery query) {
        List<String> ids = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            PostPage page = posts().page(query.after(next));
            assertThat(page.posts().size()).isLessThanOrEqualTo(query.limit());
            ids.addAll(ids(page));
            next = page.next();
        } while (next.isPresent() && ids.size() < 10_000);
        return ids;
    }

    private static List<String> ids(PostPage page) {
        return page.posts().stream().map(post -> post.id().text()).toList();
    }
}
