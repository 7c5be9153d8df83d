package org.lectern.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.post.PostBuilder.aPost;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.site.Weblog;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class AtomFeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant PUBLISHED = Instant.parse("2025-05-15T22:30:00Z");

    @Test
    void anEntryIsThePost() throws Exception {
        Weblog weblog = new Weblog(
                "https://example.org",
                "Notes",
                Map.of("python", "Python"),
                tractor().build());
        Entry entry = read(weblog, "/feed.atom").getEntries().get(0);
        assertThat(entry.getId()).isEqualTo("urn:lectern:01TEST:post:01TRACTOR");
        assertThat(entry.getTitle()).isEqualTo("Python on a <tractor>");
        assertThat(entry.getPublished().toInstant()).isEqualTo(PUBLISHED);
        assertThat(entry.getUpdated().toInstant()).isEqualTo(Instant.parse("2025-05-17T08:00:00Z"));
        assertThat(entry.getAuthors()).extracting(SyndPerson::getName).containsExactly("Maud");
        assertThat(entry.getCategories()).hasSize(1).allSatisfy(category -> {
            assertThat(category.getTerm()).isEqualTo("python");
            assertThat(category.getLabel()).isEqualTo("Python");
        });
        assertThat(entry.getAlternateLinks())
                .extracting(Link::getHref)
                .containsExactly("https://example.org/2025/05/16/tractor");
        assertThat(entry.getXmlBase()).isNull();
    }

    @Test
    void itsTextIsHtmlWithAbsoluteLinks() throws Exception {
        Content content = read(new Weblog(tractor().build()), "/feed.atom")
                .getEntries()
                .get(0)
                .getContents()
                .get(0);
        assertThat(content.getType()).isEqualTo("html");
        assertThat(content.getValue())
                .isEqualTo("<p>See <a href=\"https://example.org/2025/05/16/a.html\">a</a> &amp; "
                        + "<img src=\"https://example.org/b.png\" alt=\"b\" />.</p>\n");
    }

    @Test
    void idsStayWhenTheSiteMovesAndAddressesGoWithIt() throws Exception {
        Feed before = read(
                new Weblog("http://localhost:8080", "Notes", Map.of(), tractor().build()), "/feed.atom?tag=python");
        Feed after = read(
                new Weblog("https://example.org", "Notes", Map.of(), tractor().build()), "/feed.atom?tag=python");
        assertThat(after.getId()).isEqualTo(before.getId()).startsWith("urn:lectern:01TEST:feed:");
        assertThat(after.getEntries().get(0).getId())
                .isEqualTo(before.getEntries().get(0).getId());
        assertThat(before.getOtherLinks())
                .extracting(Link::getHref)
                .containsExactly("http://localhost:8080/feed.atom?tag=python");
        assertThat(after.getOtherLinks())
                .extracting(Link::getHref)
                .containsExactly("https://example.org/feed.atom?tag=python");
    }

    @Test
    void aFeedOfAQueryHoldsWhatTheQueryAsksForUnderAnIdOfItsOwn() throws Exception {
        Weblog weblog = new Weblog(
                tractor().build(),
                aPost().titled("Other").publishedAt(PUBLISHED).build());
        assertThat(read(weblog, "/feed.atom").getEntries()).hasSize(2);
        Feed python = read(weblog, "/feed.atom?tag=python&limit=5");
        assertThat(python.getEntries()).extracting(Entry::getTitle).containsExactly("Python on a <tractor>");
        assertThat(python.getTitle()).isEqualTo("python – Maud's notes");
        assertThat(python.getId()).isNotEqualTo(read(weblog, "/feed.atom").getId());
    }

    @Test
    void aTagHasAFeedOfItsOwnAndATagWithoutPostsHasNone() throws Exception {
        Weblog weblog = new Weblog(
                tractor().build(),
                aPost().titled("Other").publishedAt(PUBLISHED).build());
        Feed feed = read(weblog, "/tags/python/feed.atom");
        assertThat(feed.getEntries()).extracting(Entry::getTitle).containsExactly("Python on a <tractor>");
        assertThat(feed.getOtherLinks())
                .extracting(Link::getHref)
                .containsExactly("https://example.org/tags/python/feed.atom");
        assertThat(feed.getAlternateLinks())
                .extracting(Link::getHref)
                .containsExactly("https://example.org/tags/python");
        assertThat(weblog.get("/tags/nothing/feed.atom").status()).isEqualTo(404);
    }

    @Test
    void anUnknownParameterIsRefused() {
        assertThatThrownBy(() -> new Weblog().get("/feed.atom?tga=python"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("tga");
    }

    @Test
    void onlyWhatReadersSeeIsInIt() throws Exception {
        Weblog weblog = new Weblog(
                tractor().build(),
                aPost().titled("Draft").draft().build(),
                aPost().titled("To come").publishedAt("2025-07-01T00:00:00Z").build(),
                aPost().titled("About").ofKind("page").build());
        assertThat(read(weblog, "/feed.atom").getEntries())
                .extracting(Entry::getTitle)
                .containsExactly("Python on a <tractor>");
    }

    @Test
    void itHoldsTheTwentyNewest() throws Exception {
        Post[] posts = aPost().publishedAt(PUBLISHED).times(25).toArray(Post[]::new);
        assertThat(read(new Weblog(posts), "/feed.atom").getEntries()).hasSize(20);
    }

    @Test
    void whatTheStandardDemandsIsThereEvenWithoutPostsOrFields() throws Exception {
        Weblog[] weblogs = {
            new Weblog(),
            new Weblog(tractor().build()),
            new Weblog(
                    aPost().without("title").withId("a b/ä").build(),
                    aPost().titled(" ").withMarkdown("Hello *you*").build())
        };
        for (Weblog weblog : weblogs) {
            Element feed = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(weblog.stream("/feed.atom"))
                    .getDocumentElement();
            assertHasOne(feed, "id", "title", "updated", "author");
            NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
            for (int i = 0; i < entries.getLength(); i++) {
                assertHasOne((Element) entries.item(i), "id", "title", "updated", "link", "content");
            }
        }
    }

    @Test
    void anUntitledEntryIsCalledByTheBeginningOfItsText() throws Exception {
        Weblog weblog = new Weblog(aPost().without("title")
                .publishedAt(PUBLISHED)
                .withMarkdown("Hello *you*")
                .build());
        assertThat(read(weblog, "/feed.atom").getEntries().get(0).getTitle()).isEqualTo("Hello you");
    }

    @Test
    void charactersThatXmlCannotHoldAreLeftOut() throws Exception {
        String hostile = "a\u0000b\u0008c\u001bd\uFFFEe\uD800f]]>&<g>\n\u2028h😀";
        Post post = tractor()
                .titled(hostile)
                .taggedWith(hostile)
                .by("x", hostile)
                .with("summary", hostile)
                .withMarkdown(hostile)
                .build();
        Entry entry = read(new Weblog("https://example.org", hostile, Map.of(), post), "/feed.atom")
                .getEntries()
                .get(0);
        assertThat(entry.getTitle()).startsWith("abcdef]]>&<g>").endsWith("h😀");
        assertThat(entry.getAuthors().get(0).getName()).startsWith("abcdef]]>&<g>");
    }

    @Test
    void datesBeyondWhatTheFormatCanSayAreTheNearestThatItCan() throws Exception {
        Weblog weblog = new Weblog(tractor()
                .without("modified")
                .publishedAt(Instant.parse("-5000-01-01T00:00:00Z"))
                .build());
        assertThat(new String(weblog.get("/feed.atom").body(), StandardCharsets.UTF_8))
                .contains("<published>0001-01-01T00:00:00Z</published>");
    }

    @Test
    void theFeedSaysItsTypeAndWhenItChanged() {
        var answer = new Weblog(tractor().build()).get("/feed.atom");
        assertThat(answer.contentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(answer.lastModified()).contains(Instant.parse("2025-05-17T08:00:00Z"));
    }

    private static void assertHasOne(Element parent, String... names) {
        for (String name : names) {
            long found = 0;
            for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
                found += name.equals(child.getLocalName()) && ATOM.equals(child.getNamespaceURI()) ? 1 : 0;
            }
            assertThat(found).as(name).isEqualTo(name.equals("link") ? Math.max(found, 1) : 1);
        }
    }

    private static Feed read(Weblog weblog, String address) throws FeedException {
        return (Feed) new WireFeedInput().build(new InputStreamReader(weblog.stream(address), StandardCharsets.UTF_8));
    }

    private static PostBuilder tractor() {
        return aPost().withId("01TRACTOR")
                .titled("Python on a <tractor>")
                .withSlug("tractor")
                .publishedAt(PUBLISHED)
                .modifiedAt(Instant.parse("2025-05-17T08:00:00Z"))
                .taggedWith("python")
                .by("maud", "Maud")
                .withMarkdown("See [a](a.html) & ![b](/b.png).");
    }
}
