package org.lectern.web.site.view;

import java.util.List;

/**
 * What stands in every page's head. Empty texts for what a page has not.
 *
 * @param canonical the page's own absolute address
 * @param feed the path of the feed of the same posts, in Atom
 */
public record Frame(String title, String description, String canonical, String feed) {
    /** A page that is nobody's goal. */
    public static Frame titled(String title) {
        return new Frame(title, "", "", "");
    }

    public Frame describedAs(String description) {
        return new Frame(title, description, canonical, feed);
    }

    public Frame at(String canonical) {
        return new Frame(title, description, canonical, feed);
    }

    public Frame followedBy(String feed) {
        return new Frame(title, description, canonical, feed);
    }

    /** The feed in all its formats. */
    public List<FeedLink> feeds() {
        return feed.isEmpty()
                ? List.of()
                : List.of(
                        new FeedLink("application/atom+xml", feed),
                        new FeedLink("application/rss+xml", feed.replace("/feed.atom", "/feed.rss")),
                        new FeedLink("application/feed+json", feed.replace("/feed.atom", "/feed.json")));
    }

    /** One format of a feed. */
    public record FeedLink(String type, String href) {}
}
