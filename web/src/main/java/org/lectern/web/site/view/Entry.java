package org.lectern.web.site.view;

import java.util.List;

/**
 * A post in a list. Empty texts and lists for what it has not.
 *
 * @param href its path
 * @param language as {@code lang} takes it
 * @param published empty texts where the post has no date
 * @param event the name of the event that it is about
 * @param text the beginning of its text
 * @param html its whole text, sanitised and without ids, where it is so short that a list shows it
 */
public record Entry(
        String href,
        String title,
        String kind,
        String language,
        Day published,
        List<String> authors,
        String event,
        List<String> speakers,
        List<Link> tags,
        String text,
        String html) {
    public Entry {
        authors = List.copyOf(authors);
        speakers = List.copyOf(speakers);
        tags = List.copyOf(tags);
    }
}
