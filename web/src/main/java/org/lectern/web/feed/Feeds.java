package org.lectern.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lectern.journal.Subject;
import org.lectern.post.Cursors;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.search.FindPosts;
import org.lectern.site.Site;
import org.lectern.syndication.HubSettings;
import org.lectern.syndication.LastingIds;
import org.lectern.web.cache.ShownPosts;

/** Makes the feed of any query for posts. */
@ApplicationScoped
public class Feeds {
    private final FindPosts posts;
    private final Cursors cursors;
    private final FeedEntries entries;
    private final Site site;
    private final LastingIds ids;
    private final HubSettings hub;

    /** For the container's proxy. */
    protected Feeds() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public Feeds(FindPosts posts, Cursors cursors, FeedEntries entries, Site site, LastingIds ids, HubSettings hub) {
        this.posts = posts;
        this.cursors = cursors;
        this.entries = entries;
        this.site = site;
        this.ids = ids;
        this.hub = hub;
    }

    Feed of(PostQuery query, FeedRequest request) {
        PostPage page = posts.page(query.withContent(true));
        List<FeedEntry> shown = entries.of(page.posts(), request.base());
        return new Feed(
                ids.ofFeed(request.path(), FeedAddress.selection(request.rawQuery())),
                line(request.title().map(each -> each + " – " + site.title()).orElse(site.title())),
                line(site.title()),
                ids.ofSite(),
                new FeedAddress(
                        request.base() + request.path(),
                        request.rawQuery(),
                        page.next().map(cursors::text)),
                request.base() + request.page(),
                shown.stream().map(FeedEntry::updated).max(Instant::compareTo),
                hub.address(),
                shown,
                shows(query, page));
    }

    /** Also what tags, events and people are called, and what their former names mean. The search index may be behind what is told. */
    private static Set<String> shows(PostQuery query, PostPage page) {
        if (query.words().isPresent()) {
            return Set.of();
        }
        ShownPosts shown = ShownPosts.of(page.posts()).foundBy(query, page).labels();
        for (PostQuery.Match match : query.matches()) {
            shown = switch (match.field()) {
                case TAG -> shown.and(Subject.TAG);
                case EVENT -> shown.and(Subject.EVENT).and(Subject.SERIES);
                case PERSON -> shown.and(Subject.PERSON);
                default -> shown;
            };
        }
        return shown.keys();
    }

    /** Whether there is a post that anybody may read. */
    boolean isAny(Instant now, PostQuery.Match match) {
        PostQuery query = PostQuery.visibleAt(now).matching(match).limitedTo(1);
        return !posts.page(query).posts().isEmpty();
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
