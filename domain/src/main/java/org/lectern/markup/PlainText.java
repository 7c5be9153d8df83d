package org.lectern.markup;

import java.util.List;
import java.util.stream.Stream;
import org.owasp.html.HtmlStreamRenderer;

/** Plain text as HTML: paragraphs where lines are empty, line breaks kept. */
final class PlainText {
    private PlainText() {}

    static String html(String text) {
        StringBuilder html = new StringBuilder(text.length() + 64);
        HtmlStreamRenderer renderer = HtmlStreamRenderer.create(html, error -> {});
        renderer.openDocument();
        for (String paragraph : paragraphs(text)) {
            renderer.openTag("p", List.of());
            lines(paragraph, renderer);
            renderer.closeTag("p");
        }
        renderer.closeDocument();
        return Sanitizer.unescaped(html.toString());
    }

    static List<String> paragraphs(String text) {
        return Stream.of(text.strip().split("\\R\\s*\\R")).map(String::strip).toList();
    }

    private static void lines(String paragraph, HtmlStreamRenderer renderer) {
        String[] lines = paragraph.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                renderer.openTag("br", List.of());
            }
            renderer.text(lines[i]);
        }
    }
}
