package org.lectern.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.markup.AbsoluteLinks;
import org.lectern.markup.Excerpt;
import org.lectern.markup.Markup;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.site.Addresses;
import org.lectern.site.Site;
import org.lectern.site.SiteIdentity;
import org.lectern.tag.Tags;

/** Makes the feed of any query for posts. */
@ApplicationScoped
public class Feeds {
    /** In characters. */
    private static final int TITLE_OF_UNTITLED = 80;

    private final Posts posts;
    private final Tags tags;
    private final Markup markup;
    private final CorrectionNotices corrections;
    private final Excerpt excerpt;
    private final Addresses addresses;
    private final Site site;
    private final SiteIdentity identity;

    /** For the container's proxy. */
    protected Feeds() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public Feeds(
            Posts posts,
            Tags tags,
            Markup markup,
            CorrectionNotices corrections,
            Excerpt excerpt,
            Addresses addresses,
            Site site,
            SiteIdentity identity) {
        this.posts = posts;
        this.tags = tags;
        this.markup = markup;
        this.corrections = corrections;
        this.excerpt = excerpt;
        this.addresses = addresses;
        this.site = site;
        this.identity = identity;
    }

    /**
     * @param title what the posts have in common; empty: they are the site's newest
     * @param path of the feed, without its extension
     * @param rawQuery the query as it stands in the address, or empty
     */
    public Feed of(PostQuery query, Optional<String> title, String base, String path, String rawQuery, String page) {
        List<Post> found = posts.page(query.withContent(true)).posts();
        Map<String, String> labels = tags.labels(
                found.stream().flatMap(post -> post.tags().stream()).distinct().toList());
        List<FeedEntry> entries =
                found.stream().map(post -> entry(post, base, labels)).toList();
        Instant updated =
                entries.stream().map(FeedEntry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Feed(
                StableIds.ofFeed(identity.id(), path, rawQuery),
                title.map(each -> each + " – " + site.title()).orElse(site.title()),
                site.title(),
                new Feed.Self(base + path, rawQuery.isEmpty() ? "" : "?" + rawQuery),
                base + page,
                updated,
                entries);
    }

    private FeedEntry entry(Post post, String base, Map<String, String> labels) {
        String url = base + addresses.path(post);
        return new FeedEntry(
                StableIds.ofPost(identity.id(), post.id()),
                post.title().filter(title -> !title.isBlank()).orElseGet(() -> titleOfUntitled(post)),
                url,
                post.published(),
                updated(post),
                post.language(),
                post.authors().stream().map(Named::name).toList(),
                post.tags().stream()
                        .map(tag -> new FeedEntry.Category(tag, labels.getOrDefault(tag, tag)))
                        .toList(),
                post.summary(),
                post.content()
                        .map(content -> markup.htmlBelow(post.title().orElse(""), content))
                        .map(html -> AbsoluteLinks.in(html, url))
                        .map(html -> corrections.html(post) + html)
                        .orElseGet(() -> corrections.html(post)));
    }

    private String titleOfUntitled(Post post) {
        return post.content()
                .map(content -> excerpt.of(content, TITLE_OF_UNTITLED))
                .filter(text -> !text.isEmpty())
                .orElseGet(post::label);
    }

    /** A post that waited for its time was updated, for readers, when it appeared. */
    private static Instant updated(Post post) {
        Instant published = post.published().orElse(Instant.EPOCH);
        return post.modified().filter(published::isBefore).orElse(published);
    }
}
