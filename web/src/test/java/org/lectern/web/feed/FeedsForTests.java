package org.lectern.web.feed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.lectern.event.EditionKeys;
import org.lectern.event.InMemoryEvents;
import org.lectern.event.InMemorySeriesList;
import org.lectern.image.InMemoryImages;
import org.lectern.markup.Excerpt;
import org.lectern.markup.Markup;
import org.lectern.person.InMemoryPeople;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.TalkKind;
import org.lectern.search.FindPosts;
import org.lectern.search.InMemorySearchIndex;
import org.lectern.site.Addresses;
import org.lectern.site.InMemorySiteIdentity;
import org.lectern.site.Site;
import org.lectern.syndication.FeedIds;
import org.lectern.syndication.HubSettings;
import org.lectern.syndication.LastingIds;
import org.lectern.tag.InMemoryTags;
import org.lectern.tag.TagMeanings;
import org.lectern.web.api.post.PostListing;
import org.lectern.web.api.post.filter.EventFilter;
import org.lectern.web.api.post.filter.KindFilter;
import org.lectern.web.api.post.filter.TagFilter;
import org.lectern.web.feed.format.AtomFormat;
import org.lectern.web.feed.format.JsonFormat;
import org.lectern.web.feed.format.RssFormat;
import org.lectern.web.feed.topic.EventTopic;
import org.lectern.web.feed.topic.PersonTopic;
import org.lectern.web.feed.topic.SeriesTopic;
import org.lectern.web.feed.topic.TagTopic;
import org.lectern.web.json.JsonText;
import org.lectern.web.site.Answer;
import org.lectern.web.site.ReadableCursors;
import org.lectern.web.site.Visit;

/** The feeds of a test, over stores in memory, in Amsterdam, in June 2025. */
final class FeedsForTests {
    static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    static final String BASE = "https://example.org";
    private static final Kinds KINDS = new Kinds(List.of(new EntryKind(), new TalkKind()));

    final InMemoryPosts posts;
    final InMemoryImages images = new InMemoryImages(Clock.fixed(NOW, ZoneOffset.UTC));
    final InMemoryEvents events = new InMemoryEvents();
    final InMemorySeriesList series = new InMemorySeriesList();
    final InMemoryPeople people = new InMemoryPeople();
    final InMemoryTags tags = new InMemoryTags();
    private final Site site = new Site("Maud's <notes>", ZoneId.of("Europe/Amsterdam"), Optional.of(BASE));
    private FeedSettings settings = FeedSettings.usual();
    private HubSettings hub = HubSettings.none();

    FeedsForTests(Post... list) {
        this(new InMemoryPosts());
        List.of(list).forEach(posts::put);
    }

    FeedsForTests(InMemoryPosts posts) {
        this.posts = posts;
    }

    FeedsForTests with(FeedSettings other) {
        settings = other;
        return this;
    }

    FeedsForTests withHub(String address) {
        hub = new HubSettings(Optional.of(address), site.baseUrl());
        return this;
    }

    /** @param address with its query, encoded; may be absolute */
    Optional<Answer> answer(String address) {
        String[] parts = address.replace(BASE, "").split("\\?", 2);
        FeedPage page = page();
        Matcher path = page.path().matcher(parts[0]);
        Visit visit = new Visit(parts[0], parts.length == 2 ? parts[1] : "", BASE, NOW);
        return path.matches() ? page.answer(path, visit) : Optional.empty();
    }

    String text(String address) {
        return new String(
                answer(address)
                        .orElseThrow(() -> new AssertionError("nothing at " + address))
                        .body(),
                StandardCharsets.UTF_8);
    }

    private FeedPage page() {
        Addresses addresses = new Addresses(site);
        TagMeanings meanings = new TagMeanings(tags);
        ReadableCursors cursors = new ReadableCursors();
        PostListing listing = new PostListing(
                List.of(new TagFilter(meanings), new KindFilter(KINDS), new EventFilter(events)),
                cursors,
                Clock.fixed(NOW, ZoneOffset.UTC));
        LastingIds ids = new LastingIds(new InMemorySiteIdentity("01TEST"));
        return new FeedPage(
                List.of(new AtomFormat(), new RssFormat(), new JsonFormat(new JsonText())),
                List.of(
                        new TagTopic(tags, meanings, addresses),
                        new EventTopic(events),
                        new SeriesTopic(series, new EditionKeys(series, events)),
                        new PersonTopic(people)),
                new Feeds(
                        new FindPosts(posts, new InMemorySearchIndex(posts)),
                        cursors,
                        entries(addresses, ids),
                        site,
                        ids,
                        hub),
                listing,
                settings);
    }

    private FeedEntries entries(Addresses addresses, LastingIds ids) {
        Markup markup = new Markup();
        return new FeedEntries(
                tags,
                markup,
                new CorrectionNotices(markup, site),
                new Excerpt(markup),
                new Enclosures(images),
                addresses,
                ids,
                new FeedIds(posts, ids),
                settings);
    }
}
