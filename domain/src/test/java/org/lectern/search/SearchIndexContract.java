package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;
import org.lectern.search.Suggestion.Sort;

/** What every {@link SearchIndex} keeps, the fake too. */
public interface SearchIndexContract {
    Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    SearchIndex index();

    /** Stores the posts; the index knows of them when this returns. */
    void put(Post... posts);

    /** Deletes a post; the index knows of it when this returns. */
    void delete(Post post);

    @Test
    default void aPostIsFoundByWordsOfAllItsFields() {
        Post post = aPost().titled("Python on a tractor")
                .withMarkdown("# Ploughing\n\nA field needs **patience**.")
                .taggedWith("farming")
                .by("wieneke-keller", "Wieneke Keller")
                .atEvent("pygrunn-2025", "PyGrunn 2025")
                .with("summary", "Harvest in a nutshell")
                .withAttribute("rating", "splendid")
                .publishedAt("2025-05-16T00:00:00Z")
                .build();
        put(
                post,
                aPost().titled("Something else")
                        .publishedAt("2025-05-17T00:00:00Z")
                        .build());

        for (String text : List.of(
                "tractor",
                "ploughing",
                "patience",
                "farming",
                "Keller",
                "pygrunn",
                "harvest",
                "splendid",
                "wieneke tractor patience",
                "TRACTOR")) {
            assertThat(ids(text)).as(text).containsExactly(post.id());
        }
        assertThat(ids("tractor zebra")).isEmpty();
    }

    @Test
    default void accentsAreFoldedAndTypedOnesComeFirst() {
        Post accented =
                aPost().titled("Bei Müller").publishedAt("2025-01-01T00:00:00Z").build();
        Post plain =
                aPost().titled("Bei Muller").publishedAt("2025-01-01T00:00:00Z").build();
        put(accented, plain);

        assertThat(ids("muller")).containsExactlyInAnyOrder(accented.id(), plain.id());
        assertThat(ids("müller")).contains(accented.id(), plain.id()).startsWith(accented.id());
    }

    @Test
    default void phrasesAndExclusionsAreKept() {
        Post phrase = published("The quick brown fox");
        Post words = published("A brown quick dog");
        put(phrase, words);

        assertThat(ids("\"quick brown\"")).containsExactly(phrase.id());
        assertThat(ids("quick brown")).containsExactlyInAnyOrder(phrase.id(), words.id());
        assertThat(ids("brown -fox")).containsExactly(words.id());
        assertThat(ids("brown -\"quick brown\"")).containsExactly(words.id());
        assertThat(ids("-fox")).isEmpty();
    }

    @Test
    default void theLastWordMayBeABeginning() {
        Post post = published("Introducing microservices");
        put(post);

        assertThat(ids("micros")).containsExactly(post.id());
        assertThat(ids("introducing micros")).containsExactly(post.id());
        assertThat(ids("micros introducing")).isEmpty();
        assertThat(ids("\"micros\"")).isEmpty();
    }

    @Test
    default void aTitleCountsForMoreThanATextAndANewerPostForMoreThanAnOldOne() {
        Post old =
                aPost().titled("Tractors").publishedAt("2005-01-01T00:00:00Z").build();
        Post text = aPost().titled("News")
                .withMarkdown("Of tractors")
                .publishedAt("2026-01-01T00:00:00Z")
                .build();
        Post recent =
                aPost().titled("Tractors").publishedAt("2026-01-01T00:00:00Z").build();
        put(old, text, recent);

        assertThat(ids("tractors")).containsExactly(recent.id(), old.id(), text.id());
    }

    @Test
    default void readersAreShownWhatIsPublishedByNow() {
        Post draft = aPost().titled("Secret tractor").draft().taggedWith("hush").build();
        Post later = aPost().titled("Later tractor")
                .publishedAt("2026-06-02T00:00:00Z")
                .build();
        Post undated = aPost().titled("Undated tractor").build();
        put(draft, later, undated);

        assertThat(ids("tractor")).containsExactly(undated.id());
        assertThat(ids(Search.ranked("tractor", PostQuery.everything())))
                .containsExactlyInAnyOrder(draft.id(), later.id(), undated.id());
        assertThat(index().suggest("tra", NOW, 10)).extracting(Suggestion::text).containsExactly("Undated tractor");
        assertThat(index().suggest("hus", NOW, 10)).isEmpty();
        assertThat(index().suggest("tra", NOW.plusSeconds(86_400), 10)).hasSize(2);
    }

    @Test
    default void filtersHoldAsTheyDoInLists() {
        Post whole = aPost().titled("tractor one")
                .ofKind("notes")
                .taggedWith("a", "b")
                .inLanguage("nl")
                .publishedAt("2024-03-01T00:00:00Z")
                .atEvent("e-1", "E")
                .build();
        Post part = aPost().titled("tractor two")
                .ofKind("talk")
                .taggedWith("b")
                .partOf(whole)
                .publishedAt("2025-03-01T00:00:00Z")
                .spokenBy("p-1", "P")
                .build();
        put(whole, part);

        assertThat(among(Field.TAG, "a")).containsExactly(whole.id());
        assertThat(among(Field.TAG, "b")).hasSize(2);
        assertThat(among(Field.KIND, "talk")).containsExactly(part.id());
        assertThat(among(Field.EVENT, "e-1")).containsExactly(whole.id());
        assertThat(among(Field.PERSON, "p-1")).containsExactly(part.id());
        assertThat(among(Field.LANGUAGE, "nl")).containsExactly(whole.id());
        assertThat(among(Field.PART, "false")).containsExactly(whole.id());
        assertThat(among(Field.PART_OF, whole.id().text())).containsExactly(part.id());
        PostQuery none = visible().matching(new Match(Field.TAG, List.of("a", "zebra"), true));
        assertThat(ids(Search.ranked("tractor", none))).containsExactly(part.id());
        PostQuery dated = visible()
                .published(
                        Optional.of(Instant.parse("2025-01-01T00:00:00Z")),
                        Optional.of(Instant.parse("2025-03-01T00:00:00.001Z")));
        assertThat(ids(Search.ranked("tractor", dated))).containsExactly(part.id());
    }

    @Test
    default void pagesOfRankedHitsNeitherRepeatNorSkipWhilePostsComeAndGo() {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            posts.add(aPost().titled(i % 3 == 0 ? "tractor tractor" : "tractor number " + i)
                    .publishedAt(Instant.parse("2020-01-01T00:00:00Z").plusSeconds(i * 4_000_000L))
                    .build());
        }
        put(posts.toArray(Post[]::new));
        Search search = Search.ranked("tractor", visible().limitedTo(7));
        List<PostId> before = ids(Search.ranked("tractor", visible().limitedTo(100)));

        Hits page = index().search(search);
        List<PostId> seen = new ArrayList<>(ids(page));
        Set<PostId> gone = new HashSet<>();
        for (int i = 0; page.next().isPresent(); i++) {
            PostId shown = before.get(i);
            PostId ahead = before.get(before.size() - 1 - i);
            posts.stream()
                    .filter(post -> Set.of(shown, ahead).contains(post.id()))
                    .forEach(this::delete);
            gone.addAll(List.of(shown, ahead));
            put(
                    published("tractor tractor tractor"),
                    aPost().titled("x").withMarkdown("old tractor").build());
            page = index().search(search.after(page.next()));
            seen.addAll(ids(page));
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
            PostQuery query = visible().ordered(order);
            List<PostId> all = ids(Search.listed("tractor", query));
            assertThat(all).as(order.name()).hasSize(13);
            assertThat(walk(query.limitedTo(5), posts)).as(order.name()).isEqualTo(all);
        }
        assertThat(ids(Search.listed("tractor", visible())).subList(0, 4))
                .containsExactlyInAnyOrderElementsOf(
                        posts.subList(8, 12).stream().map(Post::id).toList());
    }

    private List<PostId> walk(PostQuery query, List<Post> posts) {
        List<PostId> walked = new ArrayList<>();
        Optional<org.lectern.post.Cursor> after = Optional.empty();
        Hits page;
        do {
            page = index().search(Search.listed("tractor", query.after(after)));
            walked.addAll(ids(page));
            PostId last = walked.get(walked.size() - 1);
            after = posts.stream()
                    .filter(post -> post.id().equals(last))
                    .map(post -> org.lectern.post.Cursor.behind(post, query.order()))
                    .findFirst()
                    .or(() -> Optional.of(new org.lectern.post.Cursor(
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

        Hits hits = index().search(Search.ranked("tractor", visible().matching(Field.KIND, "talk"))
                .counting(Set.of(Facet.TAG, Facet.KIND, Facet.YEAR, Facet.LANGUAGE)));

        assertThat(hits.total()).isEqualTo(1);
        assertThat(hits.facets().get(Facet.TAG)).containsExactly(new FacetCount("a", 1), new FacetCount("b", 1));
        assertThat(hits.facets().get(Facet.KIND))
                .containsExactly(new FacetCount("entry", 1), new FacetCount("talk", 1));
        assertThat(hits.facets().get(Facet.YEAR)).containsExactly(new FacetCount("2025", 1));
        assertThat(hits.facets().get(Facet.LANGUAGE)).isEmpty();
    }

    @Test
    default void highlightsAreThePlainTextInPieces() {
        put(aPost().titled("A <b>tractor</b> & more")
                .publishedAt("2025-01-01T00:00:00Z")
                .build());

        Hit hit = index().search(Search.ranked("tractor", visible()).highlighted())
                .hits()
                .get(0);

        assertThat(hit.highlights().get("title")).hasSize(1);
        List<Fragment.Piece> pieces = hit.highlights().get("title").get(0).pieces();
        assertThat(pieces)
                .containsExactly(
                        new Fragment.Piece("A <b>", false),
                        new Fragment.Piece("tractor", true),
                        new Fragment.Piece("</b> & more", false));
        assertThat(index().search(Search.ranked("tractor", visible()))
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
        put(published("A tractor"));

        Stream.of(
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
                        "\u202Eabc")
                .forEach(text -> {
                    assertThat(index().search(Search.ranked(text, visible())
                                            .highlighted()
                                            .counting(Set.of(Facet.values())))
                                    .hits())
                            .as(text)
                            .hasSizeLessThan(2);
                    assertThat(index().search(Search.listed(text, visible())).hits())
                            .hasSizeLessThan(2);
                    assertThat(index().suggest(text, NOW, 5)).hasSizeLessThan(2);
                });
    }

    @Test
    default void whatIsGoneIsFoundNoMore() {
        Post post = published("A tractor");
        put(post);
        assertThat(ids("tractor")).hasSize(1);

        delete(post);

        assertThat(ids("tractor")).isEmpty();
    }

    @Test
    default void idsOfAllTypesComeBackAsTheyAre() {
        Post number = aPost().withId(new PostId(42L)).titled("tractor").build();
        put(number);

        assertThat(ids("tractor")).containsExactly(new PostId(42L));
    }

    private static Post published(String title) {
        return aPost().titled(title).publishedAt("2025-01-01T00:00:00Z").build();
    }

    private static PostQuery visible() {
        return PostQuery.visibleAt(NOW);
    }

    private List<PostId> among(Field field, String value) {
        return ids(Search.ranked("tractor", visible().matching(field, value)));
    }

    private List<PostId> ids(String text) {
        return ids(Search.ranked(text, visible()));
    }

    private List<PostId> ids(Search search) {
        return ids(index().search(search));
    }

    private static List<PostId> ids(Hits hits) {
        return hits.hits().stream().map(Hit::post).toList();
    }
}
