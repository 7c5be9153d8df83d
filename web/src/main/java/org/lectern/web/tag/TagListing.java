package org.lectern.web.tag;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.lectern.tag.Tag;
import org.lectern.tag.Tags;

/**
 * Tags by slug: those that posts have and those of which something is stored, each once.
 *
 * @param counts in how many posts that anybody may read they stand
 * @param sees whether the caller sees those, too, that stand in none
 */
public record TagListing(Tags tags, Map<String, Long> counts, boolean sees) {
    /** @param after the slug behind which they begin */
    public List<Tag> page(Optional<String> after, int limit) {
        NavigableMap<String, Tag> page = new TreeMap<>();
        used(after.orElse(""), limit).forEach(slug -> page.put(slug, Tag.unknown(slug)));
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

    /** The first of many are found without sorting them all. */
    private Collection<String> used(String after, int limit) {
        PriorityQueue<String> first = new PriorityQueue<>(limit + 1, Comparator.reverseOrder());
        counts.forEach((slug, posts) -> {
            if (slug.compareTo(after) > 0 && (sees || posts > 0)) {
                first.add(slug);
                if (first.size() > limit) {
                    first.remove();
                }
            }
        });
        return first;
    }

    public long count(Tag tag) {
        return counts.getOrDefault(tag.slug(), 0L);
    }
}
