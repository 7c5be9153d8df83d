package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;

/** What indexes find. */
public interface SearchFindingContract extends SearchedPosts {
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
        Post phrase = SearchedPosts.published("The quick brown fox");
        Post words = SearchedPosts.published("A brown quick dog");
        put(phrase, words);

        assertThat(ids("\"quick brown\"")).containsExactly(phrase.id());
        assertThat(ids("quick brown")).containsExactlyInAnyOrder(phrase.id(), words.id());
        assertThat(ids("brown -fox")).containsExactly(words.id());
        assertThat(ids("brown -\"quick brown\"")).containsExactly(words.id());
        assertThat(ids("-fox")).isEmpty();
    }

    @Test
    default void theLastWordMayBeABeginning() {
        Post post = SearchedPosts.published("Introducing microservices");
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
        PostQuery none = SearchedPosts.visible().matching(new Match(Field.TAG, List.of("a", "zebra"), true));
        assertThat(ids(Search.ranked("tractor", none))).containsExactly(part.id());
        PostQuery dated = SearchedPosts.visible()
                .published(
                        Optional.of(Instant.parse("2025-01-01T00:00:00Z")),
                        Optional.of(Instant.parse("2025-03-01T00:00:00.001Z")));
        assertThat(ids(Search.ranked("tractor", dated))).containsExactly(part.id());
    }

    @Test
    default void whatIsGoneIsFoundNoMore() {
        Post post = SearchedPosts.published("A tractor");
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

    private List<PostId> among(Field field, String value) {
        return ids(Search.ranked("tractor", SearchedPosts.visible().matching(field, value)));
    }
}
