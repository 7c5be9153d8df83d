package org.lectern.web.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One post in a feed.
 *
 * @param id the same for ever
 * @param title an untitled post's is the beginning of its text
 * @param categories the tags
 * @param html sanitised, with absolute addresses; empty: the post has no text
 */
public record FeedEntry(
        String id,
        String title,
        String url,
        Optional<Instant> published,
        Instant updated,
        Optional<String> language,
        List<String> authors,
        List<Category> categories,
        Optional<String> summary,
        String html) {
    public FeedEntry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    public record Category(String slug, String label) {}
}
