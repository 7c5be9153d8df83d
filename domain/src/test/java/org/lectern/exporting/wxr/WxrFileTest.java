package org.lectern.exporting.wxr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lectern.exporting.leave.LeavingForTests;
import org.lectern.image.PictureFiles;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Status;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class WxrFileTest {
    @Test
    void aPostIsAnItemWithItsTextAsHtml() throws Exception {
        LeavingForTests site = new LeavingForTests(aPost().withId("01T")
                        .titled("A <b> & c")
                        .withSlug("a-post")
                        .publishedAt("2025-05-15T22:30:00Z")
                        .taggedWith("c-plus-plus")
                        .by("maud", "Maud")
                        .spokenBy("w", "Wieneke")
                        .with("summary", "Short")
                        .with(PostFields.FORMER_SLUGS, List.of("before"))
                        .withMarkdown("*Text* ![x](/images/" + LeavingForTests.PHOTO + "/640)\nnext [o](other)")
                        .build())
                .withPhoto(PictureFiles.jpeg(4, 3));
        site.tags.rememberLabels(Map.of("c-plus-plus", "C++"));

        Document file = parsed(site);
        assertThat(texts(file, "//item[1]/title")).containsExactly("A <b> & c");
        assertThat(texts(file, "//item[1]/link")).containsExactly("https://maud.example/2025/05/16/a-post");
        assertThat(texts(file, "//item[1]/*[local-name()='encoded']"))
                .containsExactly(
                        """
                        <!-- wp:html -->
                        <p><em>Text</em> <img src="https://maud.example/images/%s" alt="x" />
                        next <a href="https://maud.example/2025/05/16/other">o</a></p>

                        <!-- /wp:html -->"""
                                .formatted(LeavingForTests.PHOTO),
                        "Short");
        assertThat(texts(file, "//item[1]/pubDate")).containsExactly("Fri, 16 May 2025 00:30:00 +0200");
        assertThat(texts(file, "//item[1]/*[local-name()='post_date_gmt']")).containsExactly("2025-05-15 22:30:00");
        assertThat(texts(file, "//item[1]/*[local-name()='status']")).containsExactly("publish");
        assertThat(texts(file, "//item[1]/category[@nicename='c-plus-plus']")).containsExactly("C++");
        assertThat(texts(file, "//item[1]/*[local-name()='postmeta']/*[local-name()='meta_value']"))
                .contains("Wieneke", "before");
        assertThat(texts(file, "//*[local-name()='author_display_name']")).containsExactly("Maud");
        assertThat(texts(file, "//item[2]/*[local-name()='attachment_url']"))
                .containsExactly("https://maud.example/images/" + LeavingForTests.PHOTO);
    }

    @Test
    void notesLeadToTheirTalksWhichAreOfTheirOwn() throws Exception {
        Post notes = aPost().withId("01N")
                .withSlug("notes")
                .ofKind("notes")
                .withMarkdown("Hello.")
                .build();
        Document file = parsed(new LeavingForTests(
                notes,
                aPost().withId("01T")
                        .titled("T <1>")
                        .withSlug("talk")
                        .ofKind("talk")
                        .with(PostFields.PART_OF, Map.of("id", "01N", "position", 1, "section", "Day 2"))
                        .withMarkdown("Drives.")
                        .build()));

        assertThat(texts(file, "//item[*[local-name()='post_name']='notes']/*[local-name()='encoded']")
                        .get(0))
                .contains("<p>Hello.</p>", "<h2>Day 2</h2>", "<a href=\"https://maud.example/talk\">T &lt;1&gt;</a>")
                .doesNotContain("Drives");
        assertThat(texts(file, "//item[*[local-name()='post_name']='talk']/*[local-name()='encoded']")
                        .get(0))
                .contains("Drives");
    }

    @Test
    void whatIsNotOutSaysSo() throws Exception {
        Document file = parsed(new LeavingForTests(
                aPost().withId("1").publishedAt("2030-01-01T00:00:00Z").build(),
                aPost().withId("2")
                        .publishedAt("2020-01-01T00:00:00Z")
                        .withStatus(Status.WITHDRAWN)
                        .build(),
                aPost().withId("3")
                        .publishedAt("2019-01-01T00:00:00Z")
                        .withStatus(Status.TRASHED)
                        .build()));

        assertThat(texts(file, "//item/*[local-name()='status']")).containsExactly("draft", "future");
    }

    @Property(tries = 200)
    void anyTextIsInXmlThatAStrictParserReads(@ForAll String text) throws Exception {
        String hostile = text + "]]> ]]]]>\u0000\u0007<&";
        Document file = parsed(new LeavingForTests(aPost().titled(hostile)
                .withSlug("x")
                .with("summary", hostile)
                .withMarkdown(hostile)
                .build()));

        assertThat(texts(file, "//item/title"))
                .containsExactly(hostile.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD"));
        assertThat(texts(file, "//*[local-name()='postmeta'][*='lectern_replaced']/*[local-name()='meta_value']")
                        .get(0))
                .contains("U+0000", "U+0007");
    }

    private static Document parsed(LeavingForTests site) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(LeavingForTests.bytes(site.wordPress)));
    }

    private static List<String> texts(Document file, String path) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        NodeList nodes = (NodeList) xpath.evaluate(path, file, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }
}
