package org.lectern.web.admin.post;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the table can show of a post besides its title, in the order of the columns. */
public enum PostColumn {
    KIND,
    STATUS,
    TAGS,
    PUBLISHED,
    MODIFIED,
    EVENT,
    AUTHORS,
    SPEAKERS,
    LANGUAGE,
    SLUG,
    SUMMARY;

    /** What people see who have not chosen. */
    public static final List<PostColumn> USUAL = List.of(KIND, STATUS, TAGS, PUBLISHED);

    /** As addresses have it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "post.column." + text();
    }

    /** Whether the table can be sorted by it. */
    public boolean isSortable() {
        return this == PUBLISHED || this == MODIFIED;
    }

    static Optional<PostColumn> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }
}
