package org.lectern.importing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;

class ReferencesTest {
    @Test
    void linksAndImagesOfTheSameSiteAreFoundHoweverTheyAreWritten() {
        assertThat(
                        local(
                                """
                        [a](../a.md "Title"), ![b](/images/b.png), <a href='c/'>, <img src="d.jpg">
                        [e]: e.md
                        {% post_url 2020-01-01-f %} {{< ref "g.md" >}} {{% relref "h.md" %}}
                        """))
                .containsExactly(
                        "../a.md",
                        "/images/b.png",
                        "c/",
                        "d.jpg",
                        "e.md",
                        "{% post_url 2020-01-01-f %}",
                        "{{< ref \"g.md\" >}}",
                        "{{% relref \"h.md\" %}}");
    }

    @Test
    void otherSitesAndPlacesInThePostItselfAreNone() {
        assertThat(
                        local(
                                "[a](https://example.com/a) [b](#b) [c](mailto:c@example.org) [d](/) ![e](data:image/png;base64,x)"))
                .isEmpty();
    }

    @Test
    void theHostsThatThePostWasAtAreTheSameSite() {
        assertThat(References.local(
                        text("[a](https://www.example.org/2020/a/) [b](http://example.com/)"),
                        List.of("https://example.org/2021/b")))
                .containsExactly("https://www.example.org/2020/a/");
    }

    @Test
    void thePicturesBesideTheTextAreReferencesToo() {
        Document fields = Document.of("images", List.of(Document.of("url", "cover.jpg")));

        assertThat(References.local(fields, List.of())).containsExactly("cover.jpg");
    }

    private static List<String> local(String text) {
        return References.local(text(text), List.of());
    }

    private static Document text(String text) {
        return Document.of("content", Document.of("format", "markdown").with("source", text));
    }
}
