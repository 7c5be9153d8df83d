package org.lectern.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks once what a tag means, where many posts are read at one go. For one thread, and for a short while. */
public final class RememberedTags implements TagReading {
    private final TagReading reading;
    private final Map<String, String> known = new HashMap<>();

    public RememberedTags(TagReading reading) {
        this.reading = reading;
    }

    @Override
    public List<String> meant(List<String> slugs) {
        return slugs.stream()
                .map(slug -> known.computeIfAbsent(
                        slug, fresh -> reading.meant(List.of(fresh)).get(0)))
                .distinct()
                .toList();
    }
}
