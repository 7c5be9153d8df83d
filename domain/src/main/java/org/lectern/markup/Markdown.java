package org.lectern.markup;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark to HTML that is <em>not</em> safe to show: what the text holds of raw HTML is in it. */
final class Markdown {
    /** What Lectern understands beyond CommonMark. */
    static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            FootnotesExtension.create(),
            HeadingAnchorExtension.create(),
            TaskListItemsExtension.create(),
            new UnknownTagsExtension());

    /** Blocks within blocks; what is nested deeper reads as the text of the block around it. */
    private static final int MAX_BLOCKS = 100;

    private final Parser parser;
    private final HtmlRenderer renderer;

    Markdown(List<Extension> extensions) {
        parser = Parser.builder()
                .maxOpenBlockParsers(MAX_BLOCKS)
                // Before the extensions' own, which walk the tree recursively.
                .postProcessor(new NestingLimit(MAX_BLOCKS))
                .extensions(extensions)
                .build();
        renderer = HtmlRenderer.builder()
                .percentEncodeUrls(true)
                .extensions(extensions)
                .build();
    }

    /** Emphasis or images nested by the thousands, which nobody writes by hand, are shown as plain text. */
    String html(String source) {
        try {
            return renderer.render(parser.parse(source));
        } catch (StackOverflowError nestedTooDeep) {
            // The parser merges a paragraph's words recursively, and has no limit of its own for that.
            return PlainText.html(source);
        }
    }
}
