package org.lectern.web.feed;

import java.time.Instant;
import java.util.List;

/**
 * Posts for programs that look for new ones, in no format yet.
 *
 * @param id the same for ever, whatever the address of the site becomes
 * @param author whom entries without an author are by
 * @param self where this feed is
 * @param page the absolute address of the page that shows the same posts
 * @param updated when one of the posts last changed
 */
public record Feed(
        String id, String title, String author, Self self, String page, Instant updated, List<FeedEntry> entries) {
    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * Where the feed is.
     *
     * @param path the absolute address up to the extension
     * @param query with its question mark, or empty
     */
    public record Self(String path, String query) {}

    /** The address of this feed in a format. */
    public String selfIn(String extension) {
        return self.path() + "." + extension + self.query();
    }
}
