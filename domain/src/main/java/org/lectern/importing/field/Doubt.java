package org.lectern.importing.field;

/**
 * A reading that is not certain, for somebody to look at.
 *
 * @param field of the post, such as {@code talk.speakers}
 * @param reason a sentence
 */
public record Doubt(String field, String reason) {}
