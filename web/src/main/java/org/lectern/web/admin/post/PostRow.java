package org.lectern.web.admin.post;

import java.util.List;

/**
 * A post as the table shows it.
 *
 * @param label what to call it
 * @param titled false: the label stands in for a title that is missing
 * @param language empty: not stated; so with the times
 */
public record PostRow(
        String id,
        String label,
        boolean titled,
        String kind,
        String status,
        List<String> tags,
        String published,
        String modified,
        String language) {
    /** All tags in one line. */
    public String tagLine() {
        return String.join(", ", tags);
    }
}
