package org.lectern.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/** Takes HTML apart, whole or a piece of it. */
final class HtmlParts {
    private static final String BLOCKS = "p, li, dd, blockquote";
    /** What looking at a whole tree recursively can bear. */
    private static final int MAX_DEPTH = 200;

    private HtmlParts() {}

    static TextParts of(String html) {
        return of(html, 0, 1, true);
    }

    /**
     * @param offset where the piece begins in its source
     * @param line on which line
     * @param hasPlaces whether the piece stands in the source just as it is here
     */
    static TextParts of(String html, int offset, int line, boolean hasPlaces) {
        Document document =
                Jsoup.parse(html, Parser.htmlParser().setTrackPosition(true).setMaxDepth(MAX_DEPTH));
        List<TextParts.Link> links = new ArrayList<>();
        for (Element anchor : document.select("a[href]")) {
            links.add(new TextParts.Link(anchor.attr("href").strip(), lineOf(anchor, line)));
        }
        List<TextParts.Image> images = new ArrayList<>();
        for (Element image : document.select("img[src]")) {
            images.add(new TextParts.Image(
                    image.attr("src").strip(),
                    image.hasAttr("alt") ? Optional.of(image.attr("alt").strip()) : Optional.empty(),
                    lineOf(image, line),
                    Optional.of(image.sourceRange())
                            .filter(range -> hasPlaces && range.isTracked())
                            .map(range -> place(range, offset))));
        }
        return new TextParts(links, images, paragraphs(document));
    }

    private static List<String> paragraphs(Document document) {
        List<String> paragraphs = document.select(BLOCKS).stream()
                .filter(block -> block.children().select(BLOCKS).isEmpty())
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .toList();
        String whole = document.body().text();
        return paragraphs.isEmpty() && !whole.isBlank() ? List.of(whole) : paragraphs;
    }

    private static TextParts.Place place(Range range, int offset) {
        return new TextParts.Place(
                offset + range.start().pos(), offset + range.end().pos(), true);
    }

    private static int lineOf(Element element, int first) {
        return first + Math.max(0, element.sourceRange().start().lineNumber() - 1);
    }
}
