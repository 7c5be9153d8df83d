package org.lectern.post.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** From where a post was changed. */
public enum Channel {
    /** The admin UI's editor. */
    EDITOR,
    /** The public API. */
    API,
    IMPORT,
    /** A change over a selection of posts. */
    BULK,
    /** The time of a scheduled post came. */
    SCHEDULE,
    /** Tags, people or events became one, or got another name. */
    MERGE,
    /** A finding of housekeeping was mended. */
    MENDING,
    /** Some program wrote into the store itself, or Lectern did before it kept a history. */
    PROGRAM;

    public static Optional<Channel> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }

    /** As documents and the API spell it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the post says something else afterwards: then its date of modification is that of the change. */
    public boolean isEditing() {
        return this != SCHEDULE && this != MERGE;
    }
}
