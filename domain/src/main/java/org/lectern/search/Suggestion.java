package org.lectern.search;

import java.util.Objects;

/**
 * What somebody may mean who has begun to type.
 *
 * @param text a title, a tag's label, a person's or an event's name; plain text
 * @param slug of what it is; the id of a post that has none
 */
public record Suggestion(String text, Sort sort, String slug) {
    public Suggestion {
        Objects.requireNonNull(text);
        Objects.requireNonNull(sort);
        Objects.requireNonNull(slug);
    }

    public enum Sort {
        POST,
        TAG,
        PERSON,
        EVENT
    }
}
