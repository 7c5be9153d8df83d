package org.lectern.markup;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Strikes out what stands between tildes, {@code ~~no~~}. Takes runs of different length for a pair, which the extension's own processor
 * refuses; for each of many it then looks at all the others.
 */
final class Strikeout implements DelimiterProcessor, Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
    private final StrikethroughExtension original = (StrikethroughExtension) StrikethroughExtension.create();

    @Override
    public void extend(Parser.Builder parser) {
        parser.customDelimiterProcessor(this);
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer) {
        original.extend(renderer);
    }

    @Override
    public char getOpeningCharacter() {
        return '~';
    }

    @Override
    public char getClosingCharacter() {
        return '~';
    }

    @Override
    public int getMinLength() {
        return 1;
    }

    @Override
    public int process(DelimiterRun opening, DelimiterRun closing) {
        int used = Math.min(opening.length(), closing.length());
        Text opener = opening.getOpener();
        Strikethrough struck = new Strikethrough("~".repeat(used));
        for (Node node : Nodes.between(opener, closing.getCloser())) {
            struck.appendChild(node);
        }
        opener.insertAfter(struck);
        return used;
    }
}
