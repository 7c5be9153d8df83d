package org.lectern.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Takes Markdown apart, with the HTML in it. */
final class MarkdownParts extends AbstractVisitor {
    private static final Parser PARSER = Markdown.parser(Markdown.EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String source;
    private final List<TextParts.Link> links = new ArrayList<>();
    private final List<TextParts.Image> images = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    private MarkdownParts(String source) {
        this.source = source;
    }

    static TextParts of(String source) {
        if (Markdown.hasEndlessParagraph(source)) {
            return TextParts.NONE;
        }
        try {
            MarkdownParts parts = new MarkdownParts(source);
            PARSER.parse(source).accept(parts);
            return new TextParts(parts.links, parts.images, parts.paragraphs);
        } catch (StackOverflowError nestedTooDeep) {
            return TextParts.NONE;
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        words.setLength(0);
        visitChildren(paragraph);
        if (!words.isEmpty()) {
            paragraphs.add(words.toString().strip());
        }
    }

    @Override
    public void visit(Link link) {
        links.add(new TextParts.Link(link.getDestination(), line(link)));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        String alt = TextOf.children(image);
        images.add(new TextParts.Image(
                image.getDestination(), Optional.of(alt).filter(text -> !text.isBlank()), line(image), place(image)));
    }

    @Override
    public void visit(HtmlBlock html) {
        takeHtml(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        String tag = html.getLiteral();
        if (tag.length() > 2 && "aAiI".indexOf(tag.charAt(1)) >= 0) {
            takeHtml(html, tag);
        }
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak softBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak hardBreak) {
        words.append(' ');
    }

    /** A block within a list or a quotation stands in the source with marks that it has not here. */
    private void takeHtml(Node node, String literal) {
        int start = start(node).map(SourceSpan::getInputIndex).orElse(0);
        TextParts found = HtmlParts.of(literal, start, line(node), source.startsWith(literal, start));
        links.addAll(found.links());
        images.addAll(found.images());
        if (node instanceof HtmlBlock) {
            paragraphs.addAll(found.paragraphs());
        }
    }

    /** Of an image that is written in one line, and not by a reference. */
    private Optional<TextParts.Place> place(Image image) {
        List<SourceSpan> spans = image.getSourceSpans();
        if (spans.size() != 1 || !source.startsWith("![", spans.get(0).getInputIndex())) {
            return Optional.empty();
        }
        int from = spans.get(0).getInputIndex() + 2;
        int to = start(image.getLastChild())
                .map(last -> last.getInputIndex() + last.getLength())
                .orElse(from);
        return source.startsWith("](", to) ? Optional.of(new TextParts.Place(from, to, false)) : Optional.empty();
    }

    private static int line(Node node) {
        Node placed = node;
        while (placed.getParent() != null && placed.getSourceSpans().isEmpty()) {
            placed = placed.getParent();
        }
        return start(placed).map(SourceSpan::getLineIndex).orElse(0) + 1;
    }

    private static Optional<SourceSpan> start(Node node) {
        return Optional.ofNullable(node)
                .flatMap(each -> each.getSourceSpans().stream().findFirst());
    }

    /** The words below a node. */
    private static final class TextOf extends AbstractVisitor {
        private final StringBuilder words = new StringBuilder();

        static String children(Node node) {
            TextOf text = new TextOf();
            text.visitChildren(node);
            return text.words.toString().strip();
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }
    }
}
