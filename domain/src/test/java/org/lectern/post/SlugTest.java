package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Python on a Tractor!, python-on-a-tractor",
        "Café Über Øresund, cafe-uber-oresund",
        "R 语言, r-语言",
        "C++, c-plus-plus",
        "C#, c-sharp",
        ".NET, dot-net",
        "Node.js, node-js",
        "  --a--b--  , a-b",
        "Привет мир, привет-мир",
        "हिन्दी, हिन्दी"
    })
    void aTextBecomesItsWords(String text, String slug) {
        assertThat(Slug.from(text)).contains(new Slug(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "🎉🎉", "-", "...", "\u0000"})
    void aTextWithoutLettersOrDigitsHasNone(String text) {
        assertThat(Slug.from(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upper", "a b", "a/b", "-a", "a-", "🎉", "a\u0000b", "../a"})
    void whatIsNoSlugIsNotParsed(String text) {
        assertThat(Slug.parse(text)).isEmpty();
    }

    @Property
    void whatIsMadeOfATextIsASlugAndStaysWhatItIs(@ForAll String text) {
        Slug.from(text).ifPresent(slug -> {
            assertThat(Slug.parse(slug.text())).contains(slug);
            assertThat(slug.numbered(2).text()).endsWith("-2");
        });
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        Slug slug = Slug.from("word ".repeat(100)).orElseThrow();

        assertThat(slug.text()).hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH).endsWith("word");
    }

    @Test
    void addressesOfTheWeblogAreReserved() {
        assertThat(new Slug("tags").isReserved()).isTrue();
        assertThat(new Slug("2025").isReserved()).isTrue();
        assertThat(new Slug("about").isReserved()).isFalse();
    }
}
