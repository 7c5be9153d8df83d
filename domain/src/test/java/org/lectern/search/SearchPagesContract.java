package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.post.Cursor;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;

/** In which pages indexes show what they find, and what they count. */
public interface SearchPagesContract extends SearchedPosts {
    @Test
    default void pagesOfRankedHitsNeitherRepeatNorSkipWhilePostsComeAndGo() {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            posts.add(aPost().titled(i % 3 == 0 ? "tractor tractor" : "tractor number " + i)
                    .publishedAt(Instant.parse("2020-01-01T00:00:00Z").plusSeconds(i * 4_000_000L))
                    .build());
        }
        put(posts.toArray(Post[]::new));
        Search search = Search.ranked("tractor", SearchedPosts.visible().limitedTo(7));
        List<PostId> before =
                ids(Search.ranked("tractor", SearchedPosts.visible().limitedTo(100)));

        Hits page = index().search(search);
        List<PostId> seen = new ArrayList<>(SearchedPosts.ids(page));
        Set<PostId> gone = new HashSet<>();
        for (int i = 0; page.next().isPresent(); i++) {
            PostId shown = before.get(i);
            PostId ahead = before.get(before.size() - 1 - i);
            posts.stream()
                    .filter(post -> Set.of(shown, ahead).contains(post.id()))
                    .forEach(this::delete);
            gone.addAll(List.of(shown, ahead));
            put(
                    SearchedPosts.published("tractor tractor tractor"),
                    aPost().titled("x").withMarkdown("old tractor").build());
            page = index().search(search.after(page.next()));
            seen.addAll(SearchedPosts.ids(page));
        }

        assertThat(seen).doesNotHaveDuplicates();
        List<PostId> stayed = before.stream().filter(id -> !gone.contains(id)).toList();
        assertThat(seen.stream().filter(stayed::contains).toList()).isEqualTo(stayed);
    }

    @Test
    default void inAListsOrderPagesGoOnBehindACursor() {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            posts.add(aPost().titled("tractor " + (char) ('a' + i))
                    .publishedAt(Instant.parse("2020-01-01T00:00:00Z").plusSeconds(i / 4))
                    .build());
        }
        put(posts.toArray(Post[]::new));
        put(aPost().titled("tractor undated").build());

        for (PostQuery.Order order : List.of(
                PostQuery.Order.NEWEST_FIRST,
                PostQuery.Order.OLDEST_FIRST,
                PostQuery.Order.TITLE,
                PostQuery.Order.TITLE_BACKWARDS)) {
            PostQuery query = SearchedPosts.visible().ordered(order);
            List<PostId> all = ids(Search.listed("tractor", query));
            assertThat(all).as(order.name()).hasSize(13);
            assertThat(walk(query.limitedTo(5), posts)).as(order.name()).isEqualTo(all);
        }
        assertThat(ids(Search.listed("tractor", SearchedPosts.visible())).subList(0, 4))
                .containsExactlyInAnyOrderElementsOf(
                        posts.subList(8, 12).stream().map(Post::id).toList());
    }

    private List<PostId> walk(PostQuery query, List<Post> posts) {
        List<PostId> walked = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        Hits page;
        do {
            page = index().search(Search.listed("tractor", query.after(after)));
            walked.addAll(SearchedPosts.ids(page));
            PostId last = walked.get(walked.size() - 1);
            after = posts.stream()
                    .filter(post -> post.id().equals(last))
                    .map(post -> Cursor.behind(post, query.order()))
                    .findFirst()
                    .or(() -> Optional.of(new Cursor(
                            query.order(),
                            query.order().field().equals("title") ? Optional.of("tractor undated") : Optional.empty(),
                            last)));
        } while (page.next().isPresent());
        return walked;
    }

    @Test
    default void facetsAreCountedUnderAllFiltersButTheirOwn() {
        put(
                aPost().titled("tractor")
                        .ofKind("entry")
                        .taggedWith("a")
                        .publishedAt("2024-06-01T00:00:00Z")
                        .build(),
                aPost().titled("tractor")
                        .ofKind("talk")
                        .taggedWith("a", "b")
                        .publishedAt("2025-06-01T00:00:00Z")
                        .build(),
                aPost().titled("tractor").ofKind("talk").taggedWith("b").draft().build(),
                aPost().titled("zebra")
                        .ofKind("talk")
                        .taggedWith("a")
                        .publishedAt("2025-06-01T00:00:00Z")
                        .build());

        Hits hits = index().search(
                        Search.ranked("tractor", SearchedPosts.visible().matching(Field.KIND, "talk"))
                                .counting(Set.of(Facet.TAG, Facet.KIND, Facet.YEAR, Facet.LANGUAGE)));

        assertThat(hits.total()).isEqualTo(1);
        assertThat(hits.facets().get(Facet.TAG)).containsExactly(new FacetCount("a", 1), new FacetCount("b", 1));
        assertThat(hits.facets().get(Facet.KIND))
                .containsExactly(new FacetCount("entry", 1), new FacetCount("talk", 1));
        assertThat(hits.facets().get(Facet.YEAR)).containsExactly(new FacetCount("2025", 1));
        assertThat(hits.facets().get(Facet.LANGUAGE)).isEmpty();
    }
}
