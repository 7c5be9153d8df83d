package org.lectern.post;

/**
 * A post's text as its writer wrote it.
 *
 * @param format {@code markdown}, {@code html} or {@code text}
 */
public record Content(String format, String source) {
    public static final String MARKDOWN = "markdown";
    public static final String HTML = "html";
    public static final String TEXT = "text";
}
