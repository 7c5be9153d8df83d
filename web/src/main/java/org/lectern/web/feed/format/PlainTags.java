package org.lectern.web.feed.format;

import java.util.Optional;
import org.lectern.post.Slug;
import org.lectern.web.feed.FeedEntry.Category;

/** Tags where a format has one text for each. */
final class PlainTags {
    private PlainTags() {}

    /** What people call the tag, if everybody would make the same tag of it; else its slug. */
    static String of(Category category) {
        Optional<String> slug = Slug.from(category.label()).map(Slug::text);
        return slug.equals(Optional.of(category.slug())) ? category.label() : category.slug();
    }
}
