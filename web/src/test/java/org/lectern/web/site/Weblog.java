package org.lectern.web.site;

import static org.lectern.post.PostBuilder.aPost;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.lectern.event.InMemoryEvents;
import org.lectern.image.InMemoryImages;
import org.lectern.image.MakeRendition;
import org.lectern.image.picture.Pictures;
import org.lectern.markup.Excerpt;
import org.lectern.markup.Markup;
import org.lectern.person.InMemoryPeople;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.search.FacetLabels;
import org.lectern.search.FacetNames;
import org.lectern.search.FindPosts;
import org.lectern.search.InMemorySearchIndex;
import org.lectern.search.SearchIndex;
import org.lectern.site.Addresses;
import org.lectern.site.InMemorySiteIdentity;
import org.lectern.site.Site;
import org.lectern.statistics.CountingNode;
import org.lectern.statistics.RankingForTests;
import org.lectern.statistics.Statistics;
import org.lectern.statistics.Timelines;
import org.lectern.syndication.FeedIds;
import org.lectern.syndication.HubSettings;
import org.lectern.syndication.LastingIds;
import org.lectern.tag.InMemoryTags;
import org.lectern.tag.TagMeanings;
import org.lectern.tag.Tags;
import org.lectern.web.api.post.PostListing;
import org.lectern.web.api.post.filter.TagFilter;
import org.lectern.web.api.post.filter.WordsFilter;
import org.lectern.web.api.search.Places;
import org.lectern.web.api.search.SearchListing;
import org.lectern.web.feed.CorrectionNotices;
import org.lectern.web.feed.Enclosures;
import org.lectern.web.feed.FeedEntries;
import org.lectern.web.feed.FeedPage;
import org.lectern.web.feed.FeedSettings;
import org.lectern.web.feed.Feeds;
import org.lectern.web.feed.TagsOpmlPage;
import org.lectern.web.feed.format.AtomFormat;
import org.lectern.web.feed.format.JsonFormat;
import org.lectern.web.feed.format.RssFormat;
import org.lectern.web.feed.topic.TagTopic;
import org.lectern.web.json.JsonText;
import org.lectern.web.search.OpenSearchPage;
import org.lectern.web.search.SearchPage;
import org.lectern.web.search.SearchViews;
import org.lectern.web.site.folder.StaticWeblog;
import org.lectern.web.site.page.ArchivePage;
import org.lectern.web.site.page.AssetPage;
import org.lectern.web.site.page.FrontPage;
import org.lectern.web.site.page.Listings;
import org.lectern.web.site.page.PostAtItsAddress;
import org.lectern.web.site.page.RobotsPage;
import org.lectern.web.site.page.StatisticsPage;
import org.lectern.web.site.page.TagPage;
import org.lectern.web.site.page.TagsPage;
import org.lectern.web.site.page.YearsPage;
import org.lectern.web.site.sitemap.SitemapPage;
import org.lectern.web.site.sitemap.Sitemaps;
import org.lectern.web.site.view.Articles;
import org.lectern.web.site.view.Days;
import org.lectern.web.site.view.Entries;
import org.lectern.web.site.view.Parts;

/** A weblog of a test, over posts in memory, in Amsterdam, in June 2025. */
public final class Weblog {
    public static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    /** Before midnight in UTC, after it in Amsterdam: on 16 May 2025. */
    public static final String LATE = "2025-05-15T22:30:00Z";

    private final List<SitePage> pages;
    private final Router router;
    private final Notices notices;
    private final String base;
    private final Site site;
    private final InMemoryPosts posts = new InMemoryPosts();
    private final InMemorySearchIndex index = new InMemorySearchIndex(posts);
    private final InMemoryTags tags = new InMemoryTags();
    private final InMemoryImages images = new InMemoryImages(Clock.fixed(NOW, ZoneOffset.UTC));

    public Weblog(Post... posts) {
        this("https://example.org", "Maud's notes", Map.of(), posts);
    }

    public Weblog(String base, String title, Map<String, String> labels, Post... list) {
        this.base = base;
        List.of(list).forEach(posts::put);
        tags.rememberLabels(labels);
        site = new Site(title, ZoneId.of("Europe/Amsterdam"), Optional.empty());
        notices = new Notices(new Templates(site, new Assets()));
        pages = pages(site, posts, images, tags, index);
        router = new Router(pages, new OldAddresses(posts, new Addresses(site)));
    }

    private static List<SitePage> pages(
            Site site, InMemoryPosts posts, InMemoryImages images, InMemoryTags tags, SearchIndex index) {
        Addresses addresses = new Addresses(site);
        Assets assets = new Assets();
        Templates templates = new Templates(site, assets);
        Markup markup = new Markup();
        Entries entries = new Entries(tags, markup, new Excerpt(markup), addresses, new Days(site));
        ReadableCursors cursors = new ReadableCursors();
        Listings listings = new Listings(posts, cursors, entries, templates);
        PostListing query = new PostListing(
                List.of(new TagFilter(new TagMeanings(tags)), new WordsFilter()),
                cursors,
                Clock.fixed(NOW, ZoneOffset.UTC));
        TagMeanings meanings = new TagMeanings(tags);
        Statistics statistics = CountingNode.statistics(posts, site.zone());
        return List.of(
                post(posts, entries, site, templates),
                new FrontPage(site, listings, templates),
                new TagPage(tags, meanings, addresses, listings),
                new TagsPage(statistics, tags, addresses, templates),
                new YearsPage(statistics, site, templates),
                statisticsPage(statistics, posts, tags, site, templates),
                new ArchivePage(site, listings),
                new AssetPage(assets),
                new RobotsPage(),
                new SitemapPage(new Sitemaps(posts, statistics, addresses, site)),
                new TagsOpmlPage(statistics, tags, addresses, site),
                search(query, new FindPosts(posts, index), tags, entries, templates),
                new OpenSearchPage(site),
                new FeedPage(
                        List.of(new AtomFormat(), new RssFormat(), new JsonFormat(new JsonText())),
                        List.of(new TagTopic(tags, meanings, addresses)),
                        feeds(posts, images, tags, addresses, site),
                        query,
                        FeedSettings.usual()));
    }

    private static PostAtItsAddress post(InMemoryPosts posts, Entries entries, Site site, Templates templates) {
        Markup markup = new Markup();
        Parts parts = new Parts(entries, markup);
        Articles articles = new Articles(posts, entries, markup, new Excerpt(markup), new Days(site), parts);
        return new PostAtItsAddress(posts, articles, new Addresses(site), templates);
    }

    private static SearchPage search(
            PostListing query, FindPosts finding, Tags tags, Entries entries, Templates templates) {
        Places places = new Places();
        FacetNames facets = new FacetNames(
                new FacetLabels(tags, new InMemoryEvents(), new InMemoryPeople()), new Kinds(List.of(new EntryKind())));
        return new SearchPage(
                new SearchListing(query, places),
                finding,
                new SearchViews(entries, facets, places, new ReadableCursors()),
                templates);
    }

    private static StatisticsPage statisticsPage(
            Statistics statistics, InMemoryPosts posts, Tags tags, Site site, Templates templates) {
        return new StatisticsPage(
                statistics,
                new Timelines(statistics, posts, site),
                RankingForTests.of(statistics, posts),
                tags,
                new Addresses(site),
                site,
                templates);
    }

    private static Feeds feeds(InMemoryPosts posts, InMemoryImages images, Tags tags, Addresses addresses, Site site) {
        Markup markup = new Markup();
        LastingIds ids = new LastingIds(new InMemorySiteIdentity("01TEST"));
        FeedEntries entries = new FeedEntries(
                tags,
                markup,
                new CorrectionNotices(markup, site),
                new Excerpt(markup),
                new Enclosures(images),
                addresses,
                ids,
                new FeedIds(posts, ids),
                FeedSettings.usual());
        return new Feeds(
                new FindPosts(posts, new InMemorySearchIndex(posts)),
                new ReadableCursors(),
                entries,
                site,
                ids,
                HubSettings.none());
    }

    /** The whole of it as files. */
    public StaticWeblog folder() {
        PostAtItsAddress postPages = (PostAtItsAddress) pages.get(0);
        return new StaticWeblog(
                router,
                postPages,
                posts,
                new Addresses(site),
                images,
                new MakeRendition(images, new Pictures()),
                site,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public InMemorySearchIndex index() {
        return index;
    }

    public InMemoryPosts posts() {
        return posts;
    }

    public InMemoryTags tags() {
        return tags;
    }

    public InMemoryImages images() {
        return images;
    }

    /** Those whose pattern matches, the last resort aside. */
    List<SitePage> pagesFor(String path) {
        return pages.stream()
                .filter(page -> !page.isLastResort())
                .filter(page -> page.path().matcher(path).matches())
                .toList();
    }

    /** @param address a path with or without a query, encoded */
    public Answer get(String address) {
        String[] parts = address.split("\\?", 2);
        String path = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
        return router.answer(new Visit(path, parts.length == 2 ? parts[1] : "", base, NOW))
                .orElseGet(notices::notFound);
    }

    public Document page(String address) {
        return Jsoup.parse(new String(get(address).body(), StandardCharsets.UTF_8));
    }

    public ByteArrayInputStream stream(String address) {
        return new ByteArrayInputStream(get(address).body());
    }

    /** A talk with everything, at {@code /2025/05/16/python-on-a-tractor}. */
    public static PostBuilder tractor() {
        return aPost().withId("01TRACTOR")
                .titled("Python on a tractor")
                .withSlug("python-on-a-tractor")
                .ofKind("talk")
                .inLanguage("en")
                .publishedAt(LATE)
                .taggedWith("python")
                .by("maud", "Maud")
                .atEvent("pygrunn-2025", "PyGrunn 2025")
                .with(
                        "talk",
                        Map.of(
                                "slides",
                                "https://example.org/s",
                                "speakers",
                                List.of(Map.of("slug", "w", "name", "Wieneke Keller"))))
                .withMarkdown("Sebastian *drives*.");
    }
}
