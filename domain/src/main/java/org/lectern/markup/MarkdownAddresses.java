package org.lectern.markup;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds the addresses in Markdown, and in the HTML that it holds. */
final class MarkdownAddresses extends AbstractVisitor {
    private static final Parser PARSER = Markdown.parser(Markdown.EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String source;
    private final AddressEdits edits;

    private MarkdownAddresses(String source, AddressEdits edits) {
        this.source = source;
        this.edits = edits;
    }

    static void edit(String source, AddressEdits edits) {
        if (Markdown.hasEndlessParagraph(source)) {
            return;
        }
        try {
            PARSER.parse(source).accept(new MarkdownAddresses(source, edits));
        } catch (StackOverflowError nestedTooDeep) {
            // What was found until then is rewritten.
        }
    }

    @Override
    public void visit(Link link) {
        inline(link, link.getDestination(), 1);
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        inline(image, image.getDestination(), 2);
        visitChildren(image);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        int start = start(definition);
        int colon = start < 0 ? -1 : source.indexOf("]:", start);
        if (colon >= 0) {
            edits.at(destination(colon + 2), definition.getDestination());
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        html(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        html(html, html.getLiteral());
    }

    /** {@code [words](address "title")}, {@code <address>}, or the address alone; by a reference it stands elsewhere. */
    private void inline(Node node, String address, int opening) {
        int start = start(node);
        if (start < 0 || edits.at(start, address) || source.charAt(start) == '<' && edits.at(start + 1, address)) {
            return;
        }
        int words = node.getLastChild() == null ? start + opening : Math.max(start + opening, end(node.getLastChild()));
        if (source.startsWith("](", words)) {
            edits.at(destination(words + 2), address);
        }
    }

    private int destination(int from) {
        int at = from;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at < source.length() && source.charAt(at) == '<' ? at + 1 : at;
    }

    /** A block within a list or a quotation stands in the source with marks that it has not here; it stays as it is. */
    private void html(Node node, String literal) {
        int start = start(node);
        if (start >= 0 && source.startsWith(literal, start)) {
            HtmlAddresses.edit(literal, start, edits);
        }
    }

    private static int start(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? -1 : spans.get(0).getInputIndex();
    }

    private static int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return -1;
        }
        SourceSpan last = spans.get(spans.size() - 1);
        return last.getInputIndex() + last.getLength();
    }
}
