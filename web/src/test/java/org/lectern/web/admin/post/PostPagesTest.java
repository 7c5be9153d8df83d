package org.lectern.web.admin.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.search.FindPosts;
import org.lectern.search.InMemorySearchIndex;
import org.lectern.web.listing.PostQueries;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.site.ReadableCursors;

class PostPagesTest {
    private static final int POSTS = 60;

    private final InMemoryPosts posts = new InMemoryPosts();
    private final ReadableCursors cursors = new ReadableCursors();
    private final PostPages pages =
            new PostPages(new Asked(), new FindPosts(posts, new InMemorySearchIndex(posts)), cursors);

    /** Reads no filters, but order, place and number. */
    private final class Asked implements PostQueries {
        @Override
        public PostQuery curated(Map<String, List<String>> parameters) {
            return PostQuery.everything()
                    .ordered(
                            parameters.get("sort").get(0).equals("published")
                                    ? PostQuery.Order.OLDEST_FIRST
                                    : PostQuery.Order.NEWEST_FIRST)
                    .limitedTo(Integer.parseInt(parameters.get("limit").get(0)))
                    .after(Optional.ofNullable(parameters.get("after")).flatMap(all -> cursors.parse(all.get(0))));
        }
    }

    @BeforeEach
    void aPageAndAHalfAndSomeWithoutADate() {
        IntStream.range(0, POSTS)
                .forEach(i -> posts.put((i % 10 == 0 ? aPost() : aPost().publishedAt(Instant.ofEpochSecond(1_000 * i)))
                        .withId(String.format("post-%02d", i))
                        .build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-published", "published"})
    void aWalkForwardsSeesEveryPostOnceAndTheWayBackTheSamePages(String sort) {
        List<List<String>> forwards = new ArrayList<>();
        Optional<PostAddress> address =
                Optional.of(PostAddress.of(Map.of("sort", new String[] {sort}, "rows", new String[] {"25"})));
        PostPages.Shown last = pages.page(address.get());
        while (address.isPresent()) {
            last = pages.page(address.get());
            forwards.add(ids(last));
            address = last.next();
        }
        assertThat(forwards).extracting(List::size).containsExactly(25, 25, 10);
        assertThat(forwards.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .hasSize(POSTS);

        List<List<String>> backwards = new ArrayList<>(List.of(ids(last)));
        while (last.previous().isPresent()) {
            last = pages.page(last.previous().get());
            backwards.add(ids(last));
        }
        Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(forwards);
        assertThat(pages.page(last.next().orElseThrow()).posts()).isNotEmpty();
    }

    @Test
    void theFirstPageHasNonePrevious() {
        assertThat(pages.page(PostAddress.of(Map.of())).previous()).isEmpty();
    }

    @Test
    void aPlaceInAnotherOrderIsNone() {
        PostAddress backwards = PostAddress.of(Map.of("before", new String[] {"NEWEST_FIRST.1000.post-01"}));

        assertThatThrownBy(() -> pages.page(backwards)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> pages.page(PostAddress.of(Map.of("rows", new String[] {"7"}))))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> pages.page(PostAddress.of(Map.of("columns", new String[] {"colour"}))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void everyOrderHasAnOppositeThatHasItForItsOwn() {
        for (PostQuery.Order order : PostQuery.Order.values()) {
            assertThat(PostPages.reversed(order)).isNotEqualTo(order);
            assertThat(PostPages.reversed(PostPages.reversed(order))).isEqualTo(order);
            assertThat(PostPages.reversed(order).field()).isEqualTo(order.field());
        }
    }

    private static List<String> ids(PostPages.Shown page) {
        return page.posts().stream().map(Post::id).map(id -> id.text()).toList();
    }
}
