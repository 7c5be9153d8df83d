package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.search.Suggestion.Sort;

/** How indexes show what they find, and what they make of texts that mean them harm. */
public interface SearchShowingContract extends SearchedPosts {
    List<String> HOSTILE = List.of(
            "",
            " ",
            "\"",
            "\"\"",
            "-",
            "--",
            "*",
            "?*?*",
            "\"unbalanced",
            "a\"b\"c",
            "((((",
            "\\",
            "title:x",
            "AND OR NOT",
            "the of and",
            "🚜",
            "\uD83D",
            "\u0000",
            "tractor~99",
            "[a TO b]",
            "/(a+)+$/",
            "x".repeat(10_000),
            "a ".repeat(5_000),
            "\"".repeat(10_000),
            "*a".repeat(3_000),
            "-x ".repeat(3_000),
            "é\u0301\u0301\u0301",
            "ﷺ",
            "\u202Eabc");

    @Test
    default void highlightsAreThePlainTextInPieces() {
        put(aPost().titled("A <b>tractor</b> & more")
                .publishedAt("2025-01-01T00:00:00Z")
                .build());

        Hit hit = index().search(
                        Search.ranked("tractor", SearchedPosts.visible()).highlighted())
                .hits()
                .get(0);

        assertThat(hit.highlights().get("title")).hasSize(1);
        List<Fragment.Piece> pieces = hit.highlights().get("title").get(0).pieces();
        assertThat(pieces)
                .containsExactly(
                        new Fragment.Piece("A <b>", false),
                        new Fragment.Piece("tractor", true),
                        new Fragment.Piece("</b> & more", false));
        assertThat(index().search(Search.ranked("tractor", SearchedPosts.visible()))
                        .hits()
                        .get(0)
                        .highlights())
                .isEmpty();
    }

    @Test
    default void suggestionsAreNamesAndTitlesWithWordsThatBeginSo() {
        Post post = aPost().titled("Größere Pflüge")
                .withSlug("pfluege")
                .taggedWith("plant")
                .by("ann-plum", "Ann Plum")
                .atEvent("plough-con", "The Plough Conference")
                .publishedAt("2025-01-01T00:00:00Z")
                .build();
        put(post);

        assertThat(index().suggest("pl", NOW, 10))
                .containsExactlyInAnyOrder(
                        new Suggestion("plant", Sort.TAG, "plant"),
                        new Suggestion("Ann Plum", Sort.PERSON, "ann-plum"),
                        new Suggestion("The Plough Conference", Sort.EVENT, "plough-con"));
        assertThat(index().suggest("pflug", NOW, 10))
                .containsExactly(new Suggestion("Größere Pflüge", Sort.POST, "pfluege"));
        assertThat(index().suggest("plu an", NOW, 10))
                .extracting(Suggestion::slug)
                .containsExactly("ann-plum");
        assertThat(index().suggest("", NOW, 10)).isEmpty();
        assertThat(index().suggest("pl", NOW, 1)).hasSize(1);
    }

    @Test
    default void theNameItselfIsSuggestedBeforeNamesThatOnlyBeginSo() {
        put(aPost().titled("x")
                .taggedWith("plough")
                .atEvent("plough-2024", "Plough 2024")
                .by("joe-plough", "Joe Plough")
                .build());
        put(aPost().titled("y")
                .atEvent("plough-2024", "Plough 2024")
                .by("joe-plough", "Joe Plough")
                .build());

        assertThat(index().suggest("Plough", NOW, 10))
                .extracting(Suggestion::slug)
                .containsExactly("plough", "plough-2024", "joe-plough");
    }

    @Test
    default void likePostsShareTagsAndTellingWords() {
        Post post = aPost().titled("Ploughing with oxen")
                .taggedWith("farming")
                .publishedAt("2025-01-01T00:00:00Z")
                .build();
        Post like = aPost().titled("Oxen and ploughing")
                .taggedWith("farming")
                .publishedAt("2025-01-02T00:00:00Z")
                .build();
        Post tagged = aPost().titled("Cheese")
                .taggedWith("farming")
                .publishedAt("2025-01-02T00:00:00Z")
                .build();
        Post hidden = aPost().titled("Ploughing with oxen")
                .taggedWith("farming")
                .draft()
                .build();
        Post other = aPost().titled("Kubernetes")
                .taggedWith("ops")
                .publishedAt("2025-01-02T00:00:00Z")
                .build();
        put(post, like, tagged, hidden, other);

        assertThat(index().like(post.id(), NOW, 5)).containsExactly(like.id(), tagged.id());
        assertThat(index().like(post.id(), NOW, 1)).containsExactly(like.id());
        assertThat(index().like(PostId.of("nobody"), NOW, 5)).isEmpty();
    }

    @Test
    default void noTextIsAnError() {
        put(SearchedPosts.published("A tractor"));

        HOSTILE.forEach(text -> {
            assertThat(index().search(Search.ranked(text, SearchedPosts.visible())
                                    .highlighted()
                                    .counting(Set.of(Facet.values())))
                            .hits())
                    .as(text)
                    .hasSizeLessThan(2);
            assertThat(index().search(Search.listed(text, SearchedPosts.visible()))
                            .hits())
                    .hasSizeLessThan(2);
            assertThat(index().suggest(text, NOW, 5)).hasSizeLessThan(2);
        });
    }
}
