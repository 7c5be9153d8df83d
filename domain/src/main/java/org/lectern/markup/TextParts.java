package org.lectern.markup;

import java.util.List;
import java.util.Optional;
import org.lectern.post.Content;

/**
 * What a text is made of, for those who look for what is wrong in it: in the order of the text, as it was written and not sanitised.
 *
 * @param paragraphs the words of each paragraph in one line, without code and tables
 */
public record TextParts(List<Link> links, List<Image> images, List<String> paragraphs) {
    public static final TextParts NONE = new TextParts(List.of(), List.of(), List.of());

    public TextParts {
        links = List.copyOf(links);
        images = List.copyOf(images);
        paragraphs = List.copyOf(paragraphs);
    }

    /** @param line from 1 */
    public record Link(String address, int line) {}

    /**
     * @param alt its alternative text; empty: it has none; a blank one: it says that it needs none, which only HTML can
     * @param line from 1
     * @param place where its text, or else its tag, is in the source; empty where that is not known for sure
     */
    public record Image(String address, Optional<String> alt, int line, Optional<Place> place) {}

    /**
     * @param from in characters
     * @param to exclusive
     * @param isTag whether an HTML tag stands there; else the alternative text of Markdown's {@code ![...](...)}
     */
    public record Place(int from, int to, boolean isTag) {}

    /** Any text is taken, however hostile; of one that is made to be hard to read nothing may be found. */
    public static TextParts of(Content content) {
        return switch (content.format()) {
            case Content.MARKDOWN -> MarkdownParts.of(content.source());
            case Content.HTML -> HtmlParts.of(content.source());
            default -> new TextParts(List.of(), List.of(), PlainText.paragraphs(content.source()));
        };
    }
}
