package org.lectern.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Holds feeds against the structure that the schema of RFC 4287 (appendix B) and the specification of RSS 2.0 demand. */
class FeedRulesTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** What may be in an element, and how often: {@code 1}, {@code ?} or {@code *}. */
    private static final Map<String, String> IN_FEED = Map.of(
            "author",
            "*",
            "category",
            "*",
            "generator",
            "?",
            "id",
            "1",
            "link",
            "*",
            "title",
            "1",
            "updated",
            "1",
            "entry",
            "*");

    private static final Map<String, String> IN_ENTRY = Map.of(
            "author",
            "*",
            "category",
            "*",
            "content",
            "?",
            "id",
            "1",
            "link",
            "*",
            "published",
            "?",
            "summary",
            "?",
            "title",
            "1",
            "updated",
            "1");

    private static final Map<String, String> IN_CHANNEL = Map.of(
            "title",
            "1",
            "link",
            "1",
            "description",
            "1",
            "language",
            "?",
            "lastBuildDate",
            "?",
            "generator",
            "?",
            "item",
            "*");

    private static final Map<String, String> IN_ITEM = Map.of(
            "title",
            "?",
            "link",
            "?",
            "description",
            "?",
            "category",
            "*",
            "enclosure",
            "?",
            "guid",
            "?",
            "pubDate",
            "?");

    private final List<FeedsForTests> all = Stream.of("full", "summary")
            .map(content -> feeds().with(new FeedSettings(Optional.of(content), Optional.of("3"))))
            .toList();

    private static FeedsForTests feeds() {
        return new FeedsForTests(
                        aPost().titled("All \u0007")
                                .withSlug("all")
                                .publishedAt("2025-05-01T00:00:00.5Z")
                                .inLanguage("en")
                                .taggedWith("a", "b")
                                .by("maud", "Maud")
                                .with("summary", "Short")
                                .with("source", Document.of("feedId", "42"))
                                .with(
                                        "images",
                                        List.of(
                                                Document.of("url", "https://other.org/1.png")
                                                        .with("type", "image/png"),
                                                Document.of("url", "https://other.org/2.png")
                                                        .with("type", "image/png")))
                                .withMarkdown("Text")
                                .build(),
                        aPost().without("title")
                                .withSlug("bare")
                                .without("modified")
                                .build(),
                        aPost().titled("x").publishedAt("2024-05-01T00:00:00Z").build(),
                        aPost().titled("y").publishedAt("2023-05-01T00:00:00Z").build())
                .withHub("https://hub.example.com/");
    }

    @Test
    void atomIsAsItsSchemaSays() throws Exception {
        for (FeedsForTests feeds : all) {
            Element feed = parsed(feeds.text("/feed.atom"));
            holds(feed, ATOM, IN_FEED);
            assertThat(children(feed, ATOM, "author")).isNotEmpty();
            List<Element> entries = children(feed, ATOM, "entry");
            assertThat(entries).hasSize(3);
            for (Element entry : entries) {
                holds(entry, ATOM, IN_ENTRY);
                boolean hasText = !children(entry, ATOM, "content").isEmpty();
                assertThat(hasText || alternates(entry) > 0).isTrue();
                assertThat(alternates(entry)).isEqualTo(1);
                assertThat(text(entry, ATOM, "id")).matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
                assertThat(text(entry, ATOM, "updated"))
                        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");
            }
            assertThat(entries.stream().map(entry -> text(entry, ATOM, "id"))).doesNotHaveDuplicates();
            assertThat(children(feed, ATOM, "link")).allMatch(link -> link.hasAttribute("href"));
        }
    }

    @Test
    void rssIsAsItsSpecificationSays() throws Exception {
        for (FeedsForTests feeds : all) {
            Element rss = parsed(feeds.text("/feed.rss"));
            assertThat(rss.getAttribute("version")).isEqualTo("2.0");
            holds(rss, null, Map.of("channel", "1"));
            Element channel = children(rss, null, "channel").get(0);
            holds(channel, null, IN_CHANNEL);
            for (Element item : children(channel, null, "item")) {
                holds(item, null, IN_ITEM);
                assertThat(children(item, null, "title").size()
                                + children(item, null, "description").size())
                        .isPositive();
                for (Element enclosure : children(item, null, "enclosure")) {
                    assertThat(enclosure.getAttribute("url")).startsWith("https://");
                    assertThat(enclosure.getAttribute("length")).matches("\\d+");
                    assertThat(enclosure.getAttribute("type")).isNotEmpty();
                }
                for (Element date : children(item, null, "pubDate")) {
                    assertThat(date.getTextContent())
                            .matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} [0-9:]{8} GMT");
                }
            }
        }
    }

    /** Elements of other namespaces may be anywhere. */
    private static void holds(Element parent, String namespace, Map<String, String> allowed) {
        List<String> names = children(parent).stream()
                .filter(child -> Objects.equals(child.getNamespaceURI(), namespace))
                .map(Element::getLocalName)
                .toList();
        assertThat(allowed.keySet()).containsAll(names);
        allowed.forEach((name, often) -> {
            long count = names.stream().filter(name::equals).count();
            boolean fits = often.equals("*") || count == 1 || often.equals("?") && count == 0;
            assertThat(fits)
                    .as("%s times %s in %s", count, name, parent.getLocalName())
                    .isTrue();
        });
    }

    private static long alternates(Element entry) {
        return children(entry, ATOM, "link").stream()
                .filter(link -> link.getAttribute("rel").equals("alternate"))
                .count();
    }

    private static String text(Element parent, String namespace, String name) {
        return children(parent, namespace, name).get(0).getTextContent();
    }

    private static List<Element> children(Element parent, String namespace, String name) {
        return children(parent).stream()
                .filter(child ->
                        name.equals(child.getLocalName()) && Objects.equals(child.getNamespaceURI(), namespace))
                .toList();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
