package org.lectern.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a post stands between its writer and its readers. */
public enum Status {
    DRAFT,
    /** Published, at an instant that is still to come; stored as {@link #PUBLISHED}, so that it appears by itself when it is due. */
    SCHEDULED,
    PUBLISHED,
    /** Was published and is no longer. */
    WITHDRAWN,
    TRASHED;

    public static Optional<Status> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }

    /** As documents and the API spell it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
