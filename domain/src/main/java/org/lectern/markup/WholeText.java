package org.lectern.markup;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.lectern.post.Content;

/**
 * All words that a content shows, headings, code, tables and the alternative texts of its images among them: each block a line. For those
 * who look for words. {@code # Hello **there**\n![A tractor](x.jpg)} becomes {@code Hello there\nA tractor}.
 */
public final class WholeText implements NodeVisitor {
    private static final Markdown MARKDOWN = new Markdown(Markdown.EXTENSIONS);
    private static final int MAX_DEPTH = 200;
    private static final Set<String> HIDDEN = Set.of("script", "style", "template", "noscript", "head");

    private final StringBuilder text = new StringBuilder();
    private int hidden;

    private WholeText() {}

    /** Any text is taken, however hostile. */
    public static String of(Content content) {
        return switch (content.format()) {
            case Content.MARKDOWN -> ofHtml(MARKDOWN.html(content.source()));
            case Content.HTML -> ofHtml(content.source());
            default -> content.source();
        };
    }

    private static String ofHtml(String html) {
        WholeText collected = new WholeText();
        Jsoup.parse(html, Parser.htmlParser().setMaxDepth(MAX_DEPTH)).traverse(collected);
        return collected.text.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && hidden == 0) {
            words(words.getWholeText());
        }
        if (node instanceof Element element) {
            hidden += HIDDEN.contains(element.normalName()) ? 1 : 0;
            separate(element);
            if (element.normalName().equals("img")) {
                words(" " + element.attr("alt") + " ");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            hidden -= HIDDEN.contains(element.normalName()) ? 1 : 0;
            separate(element);
        }
    }

    private void separate(Element element) {
        boolean parts = element.isBlock() || element.normalName().equals("br");
        if (parts && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char each = words.charAt(i);
            if (!Character.isWhitespace(each)) {
                text.append(each);
            } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }
}
