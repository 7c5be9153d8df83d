package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Order;
import org.lectern.post.Status;

class FindingPostsTest {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    private final Post tractor = post("tractor", "Python on a tractor", 1).build();
    private final Post snake = post("snake", "A python in the barn", 2).build();
    private final Post java = post("java", "Java in the barn", 3).build();
    private final Post draft = post("draft", "Python, not finished", 4).draft().build();

    private final InMemoryPosts store = new InMemoryPosts();
    private final InMemoryPosts indexed = new InMemoryPosts();
    private final InMemorySearchIndex index = new InMemorySearchIndex(indexed);
    private final FindPosts finding = new FindPosts(store, index);

    private static org.lectern.post.PostBuilder post(String id, String title, int day) {
        return aPost().withId(id).titled(title).publishedAt("2025-05-0" + day + "T00:00:00Z");
    }

    private void both(Post... posts) {
        for (Post post : posts) {
            store.put(post);
            indexed.put(post);
        }
    }

    private static PostQuery python() {
        return PostQuery.visibleAt(NOW).matching(Field.WORDS, "python");
    }

    private static List<String> ids(PostPage page) {
        return page.posts().stream().map(post -> post.id().text()).toList();
    }

    @Test
    void wordsAreFoundInTheListsOrder() {
        both(tractor, snake, java, draft);

        assertThat(ids(finding.page(python()))).containsExactly("snake", "tractor");
        assertThat(ids(finding.page(python().ordered(Order.OLDEST_FIRST)))).containsExactly("tractor", "snake");
        assertThat(finding.count(python())).isEqualTo(2);
    }

    @Test
    void withoutWordsTheIndexIsNotAsked() {
        both(tractor, snake, java);
        index.goAway();

        assertThat(ids(finding.page(PostQuery.visibleAt(NOW)))).containsExactly("java", "snake", "tractor");
        assertThat(finding.count(PostQuery.visibleAt(NOW))).isEqualTo(3);
        assertThatThrownBy(() -> finding.page(python())).isInstanceOf(SearchUnavailable.class);
    }

    @Test
    void pagesFollowOneAnotherByTheListsOwnCursor() {
        both(tractor, snake, post("third", "Python again", 5).build());
        List<String> seen = new ArrayList<>();
        PostQuery one = python().limitedTo(1);
        PostPage page = finding.page(one);
        seen.addAll(ids(page));
        while (page.next().isPresent()) {
            assertThat(page.next().get().order()).isEqualTo(Order.NEWEST_FIRST);
            page = finding.page(one.after(page.next()));
            seen.addAll(ids(page));
        }

        assertThat(seen).containsExactly("third", "snake", "tractor");
    }

    @Test
    void whatIsGoneOrHiddenSinceItWasIndexedIsNotShown() {
        both(tractor, snake);
        store.delete(snake.id(), snake.version());
        indexed.put(java);
        store.put(post("java", "Python no more", 3).withStatus(Status.WITHDRAWN).build());
        indexed.put(post("java", "Python no more", 3).build());

        assertThat(ids(finding.page(python()))).containsExactly("tractor");
        assertThat(finding.search(Search.ranked("python", PostQuery.visibleAt(NOW)))
                        .posts())
                .extracting(found -> found.post().id().text())
                .containsExactly("tractor");
    }

    @Test
    void aPageWhoseLastPostIsGoneHasANextOneAllTheSame() {
        both(tractor, snake, post("third", "Python again", 5).build());
        store.delete(snake.id(), snake.version());

        PostPage page = finding.page(python().limitedTo(2));

        assertThat(ids(page)).containsExactly("third");
        assertThat(page.next().map(next -> next.id().text())).contains("third");
        assertThat(ids(finding.page(python().limitedTo(2).after(page.next())))).containsExactly("tractor");
    }

    @Test
    void aListDoesNotEndWithAPageOfPostsThatAreAllGone() {
        List<Post> gone = List.of(
                post("third", "Python again", 5).build(),
                post("fourth", "Python", 6).build());
        both(tractor, snake, gone.get(0), gone.get(1));
        gone.forEach(post -> store.delete(post.id(), post.version()));

        PostPage page = finding.page(python().limitedTo(1));

        assertThat(ids(page)).containsExactly("snake");
        assertThat(ids(finding.page(python().limitedTo(1).after(page.next())))).containsExactly("tractor");
    }

    @Test
    void textsComeOnlyWhereTheyAreAskedFor() {
        both(post("long", "Python", 1).withMarkdown("All of it.").build());

        assertThat(finding.page(python()).posts()).extracting(Post::content).containsExactly(Optional.empty());
        assertThat(finding.page(python().withContent(true)).posts().get(0).content())
                .hasValueSatisfying(content -> assertThat(content.source()).isEqualTo("All of it."));
    }
}
