package org.lectern.housekeeping.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.housekeeping.HousekeepingForTests.seen;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.document.Document;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.FixFinding;
import org.lectern.housekeeping.HousekeepingForTests;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

class ImagesWithoutAltTest {
    private final HousekeepingForTests house =
            new HousekeepingForTests(all -> List.of(new ImagesWithoutAlt(all.mending)));
    private final ImagesWithoutAlt check = new ImagesWithoutAlt(house.mending);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text\n\n![](a.jpg)",
                "![ ](a.jpg \"A title is no alternative\")",
                "[![](a.jpg)](https://example.org/)",
                "> - ![](a.jpg)",
                "![][ref]\n\n[ref]: a.jpg",
                "Before <img src=\"a.jpg\" width=3> after",
                "<figure>\n<img\n  src='a.jpg'>\n</figure>",
                "<p><img src=a.jpg alt='a.jpg'></p>",
                "![a.jpg](a.jpg)",
            })
    void anImageWithoutAlternativeTextIsFound(String markdown) {
        assertThat(seen(check, markdown(markdown))).containsExactly("x /content/source#a.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![A tractor](a.jpg)",
                "![**A** tractor][ref]\n\n[ref]: a.jpg",
                "<img src=\"a.jpg\" alt=\"A tractor\">",
                "<img src=\"a.jpg\" alt=\"\">",
                "`![](a.jpg)`",
                "    ![](a.jpg)",
                "```\n<img src=a.jpg>\n```",
                "\\![](a.jpg)",
                "![node.js](logo.png)",
                "Nothing",
            })
    void aDescribedImageOrNoImageIsNotFound(String markdown) {
        assertThat(seen(check, markdown(markdown))).isEmpty();
    }

    @Test
    void everyUseOfAnImageStandsForItselfInHtmlAndBesideTheTextToo() {
        Post post = aPost().withId("x")
                .with(
                        PostFields.CONTENT,
                        Document.of("format", Content.HTML)
                                .with("source", "<img src=a.jpg><img src=b.jpg alt=B><p><img src=a.jpg></p>"))
                .with(
                        PostFields.IMAGES,
                        List.of(
                                Map.of("url", "a.jpg"),
                                Map.of("url", "b.jpg", "alt", "B"),
                                Map.of("url", "c.jpg", "alt", " ")))
                .build();

        assertThat(seen(check, post))
                .containsExactlyInAnyOrder(
                        "x /content/source#a.jpg", "x /content/source#a.jpg 2", "x /images#a.jpg", "x /images#c.jpg");
    }

    @Test
    void describingAnImageChangesItAndNothingElse() {
        String text = "One *two*\n\n![](a.jpg) and ![](b.jpg)\n\n> <img\n>   src=\"c.jpg\">\n\n<img src=\"d.jpg\">\n";
        house.posts.insert(markdown(text));
        house.run();

        assertThat(describe("b.jpg", "A [big] *tractor*")).isEqualTo(State.FIXED);
        assertThat(describe("d.jpg", "\"Quoted\" & <b>")).isEqualTo(State.FIXED);
        assertThat(source())
                .isEqualTo(text.replace("![](b.jpg)", "![A \\[big\\] \\*tractor\\*](b.jpg)")
                        .replace("<img src=\"d.jpg\">", "<img alt=\"&quot;Quoted&quot; &amp; &lt;b>\" src=\"d.jpg\">"));
        assertThat(house.queue("images-without-alt", State.OPEN))
                .containsExactlyInAnyOrder("x /content/source#a.jpg", "x /content/source#c.jpg");
    }

    @Test
    void whatCannotBeDescribedWithoutOtherChangesIsLeftAlone() {
        String text = "> <div>\n> <img\n> src=\"c.jpg\"></div>";
        house.posts.insert(markdown(text));
        house.run();

        assertThat(house.fixing.fix(finding("c.jpg").id(), "describe", Document.of("alt", "C"), "ada"))
                .isInstanceOf(FixFinding.Answer.NothingToMend.class);
        assertThat(source()).isEqualTo(text);
        assertThat(house.queue("images-without-alt", State.OPEN)).hasSize(1);
    }

    @Test
    void anImageBesideTheTextIsDescribedToo() {
        house.posts.insert(aPost().withId("x")
                .with(PostFields.IMAGES, List.of(Map.of("url", "a.jpg", "caption", "C"), Map.of("url", "b.jpg")))
                .build());
        house.run();

        assertThat(describe("a.jpg", " A  tractor ")).isEqualTo(State.FIXED);
        assertThat(house.post("x")
                        .document()
                        .documents(PostFields.IMAGES)
                        .get(0)
                        .text("alt"))
                .contains("A tractor");
        assertThat(house.post("x")
                        .document()
                        .documents(PostFields.IMAGES)
                        .get(0)
                        .text("caption"))
                .contains("C");
    }

    private State describe(String image, String alt) {
        FixFinding.Answer answer = house.fixing.fix(finding(image).id(), "describe", Document.of("alt", alt), "ada");
        return ((FixFinding.Answer.Mended) answer).finding().state();
    }

    private Finding finding(String image) {
        return house.findings.unfixed(List.of("x")).stream()
                .filter(each -> each.sighting().place().endsWith("#" + image))
                .findFirst()
                .orElseThrow();
    }

    private String source() {
        return house.post("x").content().orElseThrow().source();
    }

    private static Post markdown(String source) {
        return aPost().withId("x").withMarkdown(source).build();
    }
}
