package org.lectern.web.site.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.journal.Effect;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.JournalGrew;
import org.lectern.journal.Subject;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.site.Addresses;
import org.lectern.site.Site;
import org.lectern.statistics.CountingNode;
import org.lectern.web.site.Answer;
import org.lectern.web.site.Visit;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SitemapTest {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    private static final String BASE = "https://example.org";

    private final InMemoryPosts posts = new InMemoryPosts();
    private final Site site = new Site("Notes", ZoneId.of("Europe/Amsterdam"), Optional.empty());

    @Test
    void allAddressesAreInOneFileWithTheDateOfTheLastChange() throws Exception {
        posts.put(aPost().withSlug("tractor")
                .publishedAt("2025-05-15T22:30:00Z")
                .modifiedAt(Instant.parse("2025-05-17T08:00:00.250Z"))
                .taggedWith("c&a")
                .build());
        posts.put(aPost().withSlug("early")
                .publishedAt("2024-12-31T23:30:00Z")
                .modifiedAt(Instant.parse("2024-01-01T00:00:00Z"))
                .build());
        posts.put(aPost().withSlug("über")
                .ofKind("page")
                .without("published")
                .without("modified")
                .build());
        posts.put(aPost().withSlug("draft").draft().build());
        posts.put(aPost().withSlug("later").publishedAt("2025-07-01T00:00:00Z").build());
        assertThat(urls(page(50_000, 40_000), "/sitemap.xml"))
                .isEqualTo(expected(
                        "/", "",
                        "/archive/", "",
                        "/tags/", "",
                        "/tags/c%26a", "",
                        "/2025/05/16/tractor", "2025-05-17T08:00:00Z",
                        "/2025/01/01/early", "2024-12-31T23:30:00Z",
                        "/%C3%BCber", "",
                        "/2025/", "",
                        "/2025/01/", "",
                        "/2025/01/01/", "",
                        "/2025/05/", "",
                        "/2025/05/16/", ""));
    }

    @Test
    void anEmptySiteHasItsPages() throws Exception {
        assertThat(urls(page(50_000, 40_000), "/sitemap.xml"))
                .containsOnlyKeys(BASE + "/", BASE + "/archive/", BASE + "/tags/");
    }

    @Test
    void partsAndPagesMakeNoArchive() throws Exception {
        Post whole = aPost().withId("01W")
                .publishedAt("2025-03-01T12:00:00Z")
                .withSlug("whole")
                .build();
        posts.put(whole);
        posts.put(aPost().partOf(whole)
                .publishedAt("2025-04-01T12:00:00Z")
                .withSlug("part")
                .build());
        posts.put(aPost().ofKind("page")
                .publishedAt("2025-02-01T12:00:00Z")
                .withSlug("page")
                .build());
        assertThat(urls(page(50_000, 40_000), "/sitemap.xml"))
                .containsKeys(BASE + "/2025/04/01/part", BASE + "/page", BASE + "/2025/03/")
                .doesNotContainKeys(BASE + "/2025/04/", BASE + "/2025/02/");
    }

    @Test
    void whatIsTooMuchForOneFileIsInSeveralThatAnIndexNames() throws Exception {
        List<String> written = new ArrayList<>();
        for (int month = 1; month <= 3; month++) {
            for (int number = 1; number <= 2 * month; number++) {
                String slug = "p" + month + "-" + number;
                String date = "2025-0" + month + "-0" + number;
                posts.put(aPost().withSlug(slug)
                        .publishedAt(date + "T12:00:00Z")
                        .taggedWith("t" + month)
                        .build());
                written.add(BASE + "/" + date.replace('-', '/') + "/" + slug);
            }
        }
        posts.put(aPost().withSlug("about").without("published").build());
        SitemapPage page = page(14, 4);
        List<String> files = locations(page, "/sitemap.xml");
        assertThat(files)
                .containsExactly(
                        BASE + "/sitemap-site.xml",
                        BASE + "/sitemap-tags.xml",
                        BASE + "/sitemap-2025-01.xml",
                        BASE + "/sitemap-2025-02.xml",
                        BASE + "/sitemap-2025-03.xml",
                        BASE + "/sitemap-2025-03-2.xml");
        List<String> all = new ArrayList<>();
        for (String file : files) {
            all.addAll(locations(page, file.substring(BASE.length())));
        }
        assertThat(all)
                .containsAll(written)
                .contains(BASE + "/about", BASE + "/tags/t1", BASE + "/2025/02/", BASE + "/");
        assertThat(all.stream().filter(written::contains)).doesNotHaveDuplicates();
    }

    @Test
    void archivesThatMakeItTooMuchAreCountedToo() throws Exception {
        posts.put(aPost().publishedAt("2025-05-01T12:00:00Z").build());
        assertThat(locations(page(7, 4), "/sitemap.xml")).contains(BASE + "/2025/05/01/");
        assertThat(locations(page(6, 4), "/sitemap.xml")).contains(BASE + "/sitemap-2025-05.xml");
    }

    @Test
    void aFileThatNobodyNamesIsNotThere() {
        posts.put(aPost().publishedAt("2025-05-01T12:00:00Z").build());
        assertThat(Stream.of(
                                "/sitemap-2025-04.xml",
                                "/sitemap-2025-13.xml",
                                "/sitemap-2025-05-2.xml",
                                "/sitemap-2025-05-1.xml",
                                "/sitemap-0000-01.xml",
                                "/sitemap-tags.xml",
                                "/sitemap-site-2.xml",
                                "/sitemap-x.xml")
                        .filter(path -> answer(page(50_000, 40_000), path).isPresent()))
                .isEmpty();
        assertThat(answer(page(50_000, 40_000), "/sitemap-2025-05.xml")).isPresent();
    }

    @Test
    void whatWasPublishedIsThereAtOnce() throws Exception {
        SitemapPage page = page(50_000, 40_000);
        assertThat(locations(page, "/sitemap.xml")).hasSize(3);
        posts.put(aPost().withSlug("new").publishedAt("2025-05-01T12:00:00Z").build());
        page.drop(grown(Subject.POST, Effect.PUBLISHED));
        assertThat(locations(page, "/sitemap.xml")).contains(BASE + "/2025/05/01/new");
    }

    @Test
    void whatShowsNothingOfAChangeIsKept() {
        SitemapPage page = page(50_000, 40_000);
        byte[] before = answer(page, "/sitemap.xml").orElseThrow().body();
        page.drop(grown(Subject.POST, Effect.HIDDEN));
        page.drop(grown(Subject.PERSON, Effect.CHANGED));
        assertThat(answer(page, "/sitemap.xml").orElseThrow().body()).isSameAs(before);

        page.drop(grown(Subject.TAG, Effect.CHANGED));
        assertThat(answer(page, "/sitemap.xml").orElseThrow().body()).isNotSameAs(before);
    }

    @Test
    void aPartThatTheMonthDoesNotHaveIsNotLookedFor() {
        posts.put(aPost().publishedAt("2025-05-01T12:00:00Z").build());
        List<Object> asked = new ArrayList<>();
        Posts watched = (Posts) Proxy.newProxyInstance(
                Posts.class.getClassLoader(), new Class<?>[] {Posts.class}, (proxy, method, arguments) -> {
                    asked.add(arguments[0]);
                    return method.invoke(posts, arguments);
                });
        SitemapPage page = page(watched, 50_000, 40_000);

        assertThat(answer(page, "/sitemap-2025-05-9999.xml")).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(answer(page, "/sitemap-2025-05.xml")).isPresent();
        assertThat(asked).isNotEmpty();
    }

    private static JournalGrew grown(Subject subject, Effect effect) {
        return new JournalGrew(List.of(new JournalEntry(1, NOW, subject, effect, "x", 1, Set.of())));
    }

    @Test
    void datesBeyondTheCalendarOfTheFormatAreLeftOut() throws Exception {
        posts.put(aPost().withSlug("old")
                .publishedAt(Instant.parse("-5000-01-01T12:00:00Z"))
                .with("source", Document.empty())
                .build());
        Map<String, String> urls = urls(page(50_000, 40_000), "/sitemap.xml");
        assertThat(urls).containsEntry(BASE + "/-5000/01/01/old", "").hasSize(4);
    }

    private SitemapPage page(int most, int mostPosts) {
        return page(posts, most, mostPosts);
    }

    private SitemapPage page(Posts shown, int most, int mostPosts) {
        return new SitemapPage(new Sitemaps(
                shown, CountingNode.statistics(posts, site.zone()), new Addresses(site), site, most, mostPosts));
    }

    private static Optional<Answer> answer(SitemapPage page, String path) {
        Matcher matcher = page.path().matcher(path);
        return matcher.matches() ? page.answer(matcher, new Visit(path, "", BASE, NOW)) : Optional.empty();
    }

    private static Map<String, String> expected(String... pathsAndDates) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndDates.length; i += 2) {
            expected.put(BASE + pathsAndDates[i], pathsAndDates[i + 1]);
        }
        return expected;
    }

    private static List<String> locations(SitemapPage page, String path) throws Exception {
        return List.copyOf(urls(page, path).keySet());
    }

    private static Map<String, String> urls(SitemapPage page, String path) throws Exception {
        byte[] bytes = answer(page, path)
                .orElseThrow(() -> new AssertionError("nothing at " + path))
                .body();
        Element root = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(NAMESPACE);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("<?xml");
        Map<String, String> urls = new LinkedHashMap<>();
        NodeList locations = root.getElementsByTagNameNS(NAMESPACE, "loc");
        for (int i = 0; i < locations.getLength(); i++) {
            NodeList dates = ((Element) locations.item(i).getParentNode()).getElementsByTagNameNS(NAMESPACE, "lastmod");
            String date = dates.getLength() == 0 ? "" : dates.item(0).getTextContent();
            assertThat(urls.put(locations.item(i).getTextContent(), date)).isNull();
        }
        return urls;
    }
}
