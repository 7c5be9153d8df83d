package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostQuery;

class RelatedPostsTest {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    private final InMemoryPosts store = new InMemoryPosts();
    private final InMemoryPosts indexed = new InMemoryPosts();
    private final InMemorySearchIndex index = new InMemorySearchIndex(indexed);
    private final RelatedPosts related = new RelatedPosts(new FindPosts(store, index), index, store);

    private static PostBuilder post(String id, String title, int day) {
        return aPost().withId(id).titled(title).publishedAt("2025-05-" + (10 + day) + "T00:00:00Z");
    }

    private List<String> to(Post post, int limit) {
        return related.of(post, PostQuery.visibleAt(NOW).limitedTo(limit)).stream()
                .map(each -> each.id().text())
                .toList();
    }

    private Post stored(Post post) {
        store.put(post);
        return post;
    }

    private Post both(Post post) {
        indexed.put(post);
        return stored(post);
    }

    @Test
    void theMostAlikeComesFirstAndThePostItselfNever() {
        Post tractor = both(
                post("tractor", "Tractor in the barn", 1).taggedWith("python").build());
        both(post("barn", "Another barn", 2).build());
        both(post("snake", "Snake", 3).taggedWith("python").build());

        assertThat(to(tractor, 10)).containsExactly("snake", "barn");
        assertThat(to(tractor, 1)).containsExactly("snake");
    }

    @Test
    void whereTheIndexKnowsTooFewTheSameWholeEventAndTagsFollow() {
        Map<String, String> whole = Map.of("id", "notes");
        Post talk = stored(post("talk", "One", 1)
                .with("partOf", whole)
                .atEvent("pygrunn", "PyGrunn")
                .taggedWith("python")
                .build());
        stored(post("tag", "Two", 4).taggedWith("python").build());
        stored(post("event", "Three", 3).atEvent("pygrunn", "PyGrunn").build());
        stored(post("part", "Four", 2).with("partOf", whole).build());
        stored(post("other", "Five", 5).taggedWith("java").build());

        assertThat(to(talk, 10)).containsExactly("part", "event", "tag");
        assertThat(to(talk, 2)).containsExactly("part", "event");
    }

    @Test
    void nothingUnpublishedIsRelatedToAnything() {
        Post tractor = both(post("tractor", "Tractor", 1).taggedWith("python").build());
        both(post("draft", "Tractor", 2).taggedWith("python").draft().build());
        both(post("later", "Tractor", 2)
                .taggedWith("python")
                .publishedAt(NOW.plusSeconds(60))
                .build());
        indexed.put(post("gone", "Tractor", 2).taggedWith("python").build());

        assertThat(to(tractor, 10)).isEmpty();
    }
}
