package org.lectern.web.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Posts for programs that look for new ones, in no format yet: one page of them (RFC 5005, section 3).
 *
 * @param id the same for ever, whatever the address of the site becomes, and for every page of the feed
 * @param title a text of one line
 * @param author whom entries without an author are by: the site
 * @param authorId names the site, as no person is named
 * @param address where this feed is
 * @param page the absolute address of a page that shows such posts
 * @param updated when one of the posts last changed; empty: there is none
 * @param hub who tells readers at once that there is something new
 * @param shows as {@link org.lectern.web.cache.AnswerParts} has it; none: nobody can say, since the search index found the posts
 */
public record Feed(
        String id,
        String title,
        String author,
        String authorId,
        FeedAddress address,
        String page,
        Optional<Instant> updated,
        Optional<String> hub,
        List<FeedEntry> entries,
        Set<String> shows) {
    public Feed {
        shows = Set.copyOf(shows);
        entries = List.copyOf(entries);
    }

    /** The one that all entries are in. */
    public Optional<String> language() {
        Set<Optional<String>> languages =
                entries.stream().map(FeedEntry::language).collect(Collectors.toSet());
        return languages.size() == 1 ? languages.iterator().next() : Optional.empty();
    }
}
