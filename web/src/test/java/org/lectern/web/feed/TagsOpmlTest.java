package org.lectern.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lectern.web.site.Weblog;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TagsOpmlTest {
    private final Weblog weblog = new Weblog(
            "https://example.org",
            "Maud's <notes>",
            Map.of("python", "Python & \"co\""),
            aPost().taggedWith("python", "c++").build(),
            aPost().taggedWith("secret").draft().build());

    @Test
    void eachTagThatReadersKnowHasItsFeedInIt() throws Exception {
        Element opml = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(weblog.stream("/tags.opml"))
                .getDocumentElement();
        assertThat(opml.getAttribute("version")).isEqualTo("2.0");
        assertThat(opml.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Tags – Maud's <notes>");
        NodeList outlines = opml.getElementsByTagName("outline");
        assertThat(outlines.getLength()).isEqualTo(2);
        Element python = (Element) outlines.item(1);
        assertThat(python.getAttribute("type")).isEqualTo("rss");
        assertThat(python.getAttribute("text")).isEqualTo("Python & \"co\"");
        assertThat(python.getAttribute("xmlUrl")).isEqualTo("https://example.org/tags/python/feed.rss");
        assertThat(python.getAttribute("htmlUrl")).isEqualTo("https://example.org/tags/python");
        assertThat(((Element) outlines.item(0)).getAttribute("xmlUrl"))
                .isEqualTo("https://example.org/tags/c%2B%2B/feed.rss");
        assertThat(weblog.get("/tags/c%2B%2B/feed.rss").status()).isEqualTo(200);
    }

    @Test
    void robotsAreToldWhereTheSiteMapIs() {
        var answer = weblog.get("/robots.txt");
        assertThat(answer.contentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(new String(answer.body()))
                .isEqualTo("User-agent: *\nDisallow: /admin/\n\nSitemap: https://example.org/sitemap.xml\n");
        assertThat(weblog.get("/sitemap.xml").contentType()).isEqualTo("application/xml;charset=UTF-8");
    }

    @Test
    void pagesNameTheirFeedInAllItsFormats() {
        assertThat(weblog.page("/tags/python").select("link[rel=alternate]").eachAttr("href"))
                .containsExactly("/tags/python/feed.atom", "/tags/python/feed.rss", "/tags/python/feed.json");
        assertThat(weblog.page("/").select("link[rel=alternate]").eachAttr("type"))
                .containsExactly("application/atom+xml", "application/rss+xml", "application/feed+json");
    }
}
