package org.lectern.markup;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark to HTML that is <em>not</em> safe to show: what the text holds of raw HTML is in it. */
final class Markdown {
    /** What Lectern understands beyond CommonMark. */
    static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            new Strikeout(),
            AutolinkExtension.create(),
            FootnotesExtension.create(),
            HeadingAnchorExtension.create(),
            TaskListItemsExtension.create(),
            new UnknownTagsExtension());

    /** Blocks within blocks; what is nested deeper reads as the text of the block around it. */
    private static final int MAX_BLOCKS = 100;

    /** More lines than this without an empty one between them; what the parser does with a paragraph grows with its square. */
    private static final int MAX_LINES = 20_000;

    private final Parser parser;
    private final HtmlRenderer renderer;

    Markdown(List<Extension> extensions) {
        this(parser(extensions), renderer(extensions));
    }

    private Markdown(Parser.Builder parser, HtmlRenderer.Builder renderer) {
        this.parser = parser.build();
        this.renderer = renderer.build();
    }

    /** Each block says on which line it begins: {@code <p data-line="12">}. */
    static Markdown withLines(List<Extension> extensions) {
        return new Markdown(
                parser(extensions).includeSourceSpans(IncludeSourceSpans.BLOCKS),
                renderer(extensions).attributeProviderFactory(context -> Markdown::setLine));
    }

    private static void setLine(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Block && !node.getSourceSpans().isEmpty()) {
            int line = node.getSourceSpans().get(0).getLineIndex() + 1;
            attributes.put(Sanitizer.LINE, Integer.toString(line));
        }
    }

    private static HtmlRenderer.Builder renderer(List<Extension> extensions) {
        return HtmlRenderer.builder().percentEncodeUrls(true).extensions(extensions);
    }

    /** For those who want more of the tree than its HTML. */
    static Parser.Builder parser(List<Extension> extensions) {
        return Parser.builder()
                .maxOpenBlockParsers(MAX_BLOCKS)
                .customInlineContentParserFactory(new AngleBrackets.Factory())
                // Before the extensions' own, which walk the tree recursively.
                .postProcessor(new NestingLimit(MAX_BLOCKS))
                .extensions(extensions);
    }

    /** A paragraph of very many lines, emphasis or images nested by the thousand, as nobody writes them, are shown as plain text. */
    String html(String source) {
        if (hasEndlessParagraph(source)) {
            return PlainText.html(source);
        }
        try {
            return renderer.render(parser.parse(source));
        } catch (StackOverflowError nestedTooDeep) {
            // The parser merges a paragraph's words recursively, and has no limit of its own for that.
            return PlainText.html(source);
        }
    }

    static boolean hasEndlessParagraph(String source) {
        if (source.length() < MAX_LINES) {
            return false;
        }
        int lines = 0;
        for (Iterator<String> each = source.lines().iterator(); each.hasNext() && lines <= MAX_LINES; ) {
            lines = each.next().isBlank() ? 0 : lines + 1;
        }
        return lines > MAX_LINES;
    }
}
