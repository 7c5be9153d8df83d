package org.lectern.importing.storing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.post.Slug;

/** Which file of an import has which slug. */
final class SlugBook {
    private final Map<String, String> holders = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The file has the slug already. */
    void hold(Slug slug, String path) {
        holders.put(slug.text(), path);
    }

    /** The slug itself if no file of the import has it, else with the first number behind it that is free. */
    Slug assign(Slug wanted, String path) {
        Slug slug = wanted.isReserved() || holders.containsKey(wanted.text()) ? next(wanted) : wanted;
        holders.put(slug.text(), path);
        return slug;
    }

    /** Another one, after the store said that the one before has an owner. */
    Slug another(Slug wanted, String path) {
        Slug slug = next(wanted);
        holders.put(slug.text(), path);
        return slug;
    }

    /** The file that has the slug. */
    Optional<String> holder(Slug slug) {
        return Optional.ofNullable(holders.get(slug.text()));
    }

    private Slug next(Slug wanted) {
        Slug slug;
        do {
            slug = wanted.numbered(numbers.merge(wanted.text(), 2, (last, first) -> last + 1));
        } while (holders.containsKey(slug.text()));
        return slug;
    }
}
