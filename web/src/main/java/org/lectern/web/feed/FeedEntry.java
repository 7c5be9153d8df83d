package org.lectern.web.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One post in a feed.
 *
 * @param id what readers know it by; the same for ever
 * @param about the post's id by this site, where readers know it by one that it had elsewhere; else the same
 * @param title a text, no HTML; empty: the post has none
 * @param label what to call it in any case: the title, or the beginning of the text
 * @param categories the tags
 * @param summary a text, no HTML
 * @param html sanitised, with absolute addresses; blank: the post has no text; empty: the feed has none of texts
 */
public record FeedEntry(
        String id,
        String about,
        Optional<String> title,
        String label,
        String url,
        Optional<Instant> published,
        Instant updated,
        Optional<String> language,
        List<String> authors,
        List<Category> categories,
        Optional<String> summary,
        Optional<String> html,
        List<Enclosure> enclosures) {
    public FeedEntry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    public record Category(String slug, String label) {}

    /** Whether it came with an id from elsewhere. */
    public boolean isKnownElsewhere() {
        return !id.equals(about);
    }
}
