package org.lectern.post;

import java.util.Optional;
import org.lectern.document.Document;

/**
 * A post's text as its writer wrote it.
 *
 * @param format {@code markdown}, {@code html} or {@code text}
 */
public record Content(String format, String source) {
    public static final String MARKDOWN = "markdown";
    public static final String HTML = "html";
    public static final String TEXT = "text";

    /** The text of a post's document, where there is one; a bare string in its place counts as Markdown. */
    static Optional<Content> of(Document document) {
        Optional<Content> structured = document.document(PostFields.CONTENT).flatMap(content -> content.text("source")
                .map(source -> new Content(content.text("format").orElse(MARKDOWN), source)));
        return structured.or(() -> document.text(PostFields.CONTENT).map(source -> new Content(MARKDOWN, source)));
    }
}
