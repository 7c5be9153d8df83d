package org.lectern.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.search.Facet;
import org.lectern.search.FacetCount;
import org.lectern.search.Fragment;
import org.lectern.search.Hit;
import org.lectern.search.Hits;
import org.lectern.search.Search;
import org.lectern.search.SearchIndex;

/** What indexes know of languages. */
interface LanguagesContract {
    Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    SearchIndex index();

    void put(Post... posts);

    @ParameterizedTest
    @CsvSource({
        "en, running containers, run",
        "en, running containers, container",
        "en-GB, a farmer's ploughs, farmer",
        "nl, de boeken van Jan, boek",
        "nl, vertalingen, vertaling",
        "nl, grote huizen, huis",
        "nl, de bomen bloeien, boom",
        "de, viele Häuser, Haus",
        "de, die Straße, strasse",
        "de, schöne Bücher, buch",
        "fr, déjà vu, deja",
        "el, Καλημέρα κόσμε, καλημερα",
        "ru, Привет мир, МИР",
        "ja, 東京都庁に行く, 東京",
        "ja, 東京都庁に行く, 都庁",
        "zh, 我爱北京天安门, 天安",
        "zh, 我爱北京天安门, 京",
        "ko, 안녕하세요 세계, 세계",
        "ja, ﾊﾝｶｸ カタカナ, ハンカク",
        "ar, مُحَمَّد والكتاب, محمد",
        "ar, كتاب أحمد, احمد",
        "he, שָׁלוֹם עולם, שלום",
        "fa, کتاب‌های من, كتاب",
        "vi, Tiếng Việt, tieng viet",
        "ar, ٢٠٢٥ سنة, 2025"
    })
    default void wordsAreFoundInTheFormsOfTheirLanguage(String language, String title, String typed) {
        Post post = aPost().titled(title).inLanguage(language).build();
        put(post, aPost().titled("zebra").build());

        List<Hit> hits = index().search(Search.ranked("\"" + typed + "\"", PostQuery.visibleAt(NOW)))
                .hits();
        List<Hit> words = index().search(Search.ranked(typed + " ", PostQuery.visibleAt(NOW)))
                .hits();

        assertThat(words).extracting(Hit::post).containsExactly(post.id());
        assertThat(hits.size()).isLessThan(2);
    }

    @org.junit.jupiter.api.Test
    default void aPostThatStatesNoLanguageIsReadByItsWords() {
        Post post = aPost().titled("x")
                .withMarkdown("Dat is niet het huis van de boeken, maar het is ook voor een vriend.")
                .build();
        put(post);

        assertThat(index().search(Search.ranked("boek ", PostQuery.visibleAt(NOW)))
                        .hits())
                .hasSize(1);
    }

    @Test
    default void similarWordsAreFoundBehindTheOnesThatWereTyped() {
        Post similar =
                aPost().titled("Kubernetes").publishedAt("2026-01-01T00:00:00Z").build();
        Post exact = aPost().titled("x")
                .withMarkdown("About kubernetis")
                .publishedAt("2001-01-01T00:00:00Z")
                .build();
        put(similar, exact, aPost().titled("zebra").build());

        assertThat(index().search(Search.ranked("kubernetis ", PostQuery.visibleAt(NOW)))
                        .hits())
                .extracting(Hit::post)
                .containsExactly(exact.id(), similar.id());
        assertThat(index().search(Search.ranked("cat ", PostQuery.visibleAt(NOW)))
                        .hits())
                .isEmpty();
    }

    @Test
    default void whereThreePostsHaveTheWordNoneIsFoundForASimilarOne() {
        put(
                aPost().titled("Haus eins").build(),
                aPost().titled("Haus zwei").build(),
                aPost().titled("Haus drei").build(),
                aPost().titled("It has a word").build());

        assertThat(index().search(Search.ranked("haus ", PostQuery.visibleAt(NOW)))
                        .hits())
                .hasSize(3);
    }

    @Test
    default void similarWordsFindNoMoreThanTheBestFew() {
        Post[] similar = new Post[60];
        for (int i = 0; i < similar.length; i++) {
            similar[i] = aPost().titled("It has " + i).taggedWith("english").build();
        }
        put(similar);
        Post exact = aPost().titled("Ein Haus").build();
        put(exact);

        Hits first = index().search(
                        Search.ranked("haus ", PostQuery.visibleAt(NOW).limitedTo(30))
                                .counting(Set.of(Facet.TAG)));
        Hits second = index().search(
                        Search.ranked("haus ", PostQuery.visibleAt(NOW).limitedTo(30))
                                .after(first.next()));

        assertThat(first.hits().get(0).post()).isEqualTo(exact.id());
        assertThat(first.total()).isEqualTo(50);
        assertThat(first.facets()).containsEntry(Facet.TAG, List.of(new FacetCount("english", 49)));
        assertThat(second.hits()).hasSize(20);
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void whereAPostHasTheWordASimilarOneIsNotMarked() {
        Post exact = aPost().titled("x").withMarkdown("The house has doors.").build();
        Post similar = aPost().titled("x").withMarkdown("Any horse has legs.").build();
        put(exact, similar);

        List<Hit> hits = index().search(
                        Search.ranked("house ", PostQuery.visibleAt(NOW)).highlighted())
                .hits();

        assertThat(hits).extracting(Hit::post).containsExactly(exact.id(), similar.id());
        assertThat(marked(hits.get(0))).containsExactly("house");
        assertThat(marked(hits.get(1))).containsExactly("horse");
    }

    private static List<String> marked(Hit hit) {
        return hit.highlights().get("text").stream()
                .flatMap(fragment -> fragment.pieces().stream())
                .filter(Fragment.Piece::marked)
                .map(Fragment.Piece::text)
                .toList();
    }

    @Test
    default void passagesOfTheTextShowItsStems() {
        String filler = "Nothing to see here at all. ".repeat(40);
        put(aPost().titled("x")
                .inLanguage("en")
                .withMarkdown(filler + "The containers were *running* well. " + filler)
                .build());

        Hit hit = index().search(Search.ranked("run container ", PostQuery.visibleAt(NOW))
                        .highlighted())
                .hits()
                .get(0);

        assertThat(hit.highlights().keySet()).containsExactly("text");
        Fragment fragment = hit.highlights().get("text").get(0);
        assertThat(fragment.pieces().stream().filter(Fragment.Piece::marked).map(Fragment.Piece::text))
                .containsExactly("containers", "running");
        assertThat(fragment.pieces().stream()
                        .mapToInt(piece -> piece.text().length())
                        .sum())
                .isLessThan(500);
    }
}
