package org.lectern.web.api.tag;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.tag.Tag;
import org.lectern.tag.Tags;

/**
 * Tags by slug: those that posts have and those of which something is stored, each once.
 *
 * @param counts in how many posts that anybody may read they stand
 * @param sees whether the caller sees those, too, that stand in none
 */
record TagListing(Tags tags, Map<String, Long> counts, boolean sees) {
    /** @param after the slug behind which they begin */
    List<Tag> page(Optional<String> after, int limit) {
        NavigableMap<String, Tag> page = new TreeMap<>();
        new TreeMap<>(counts)
                .tailMap(after.orElse(""), false).entrySet().stream()
                        .filter(count -> sees || count.getValue() > 0)
                        .limit(limit)
                        .forEach(count -> page.put(count.getKey(), Tag.unknown(count.getKey())));
        if (sees) {
            tags.page(after, limit).forEach(tag -> page.put(tag.slug(), tag));
        }
        List<Tag> first = page.values().stream().limit(limit).toList();
        List<String> bare = first.stream()
                .filter(tag -> tag.document().isEmpty())
                .map(Tag::slug)
                .toList();
        tags.findAllAround(bare).stream()
                .filter(tag -> bare.contains(tag.slug()))
                .forEach(tag -> page.put(tag.slug(), tag));
        return first.stream().map(tag -> page.get(tag.slug())).toList();
    }

    long count(Tag tag) {
        return counts.getOrDefault(tag.slug(), 0L);
    }
}
