package org.lectern.importing.notes;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.lectern.importing.notes.Block.Sort;

/** The blocks of a Markdown text (CommonMark), in their order, and where they stand. */
final class Outline {
    private static final int MAX_NESTING = 100;

    /** What the parser does with a paragraph grows with the square of its lines. */
    private static final int MAX_LINES = 5_000;

    /** Of a heading, in characters: a longer one is no title. */
    private static final int MAX_HEADING = 2_000;

    /** Words are of no interest to it: they are parsed where they are asked for. */
    private static final Parser BLOCKS = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MAX_NESTING)
            .inlineParserFactory(context -> (lines, node) -> {})
            .build();

    private static final Parser WORDS =
            Parser.builder().maxOpenBlockParsers(MAX_NESTING).build();

    private Outline() {}

    /** @return none for a text that nobody writes, with paragraphs of thousands of lines */
    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        if (hasEndlessParagraph(text)) {
            return blocks;
        }
        for (Node node = BLOCKS.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            block(node, text).ifPresent(blocks::add);
        }
        return blocks;
    }

    /** The words of a piece of Markdown without its markup, in one line. */
    static String plain(String markdown) {
        if (markdown.length() > MAX_HEADING) {
            return markdown.strip().replaceAll("\\s+", " ");
        }
        StringBuilder words = new StringBuilder();
        collect(WORDS.parse(markdown), words);
        return words.toString().strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    /** Of links their words alone. */
    private static void collect(Node node, StringBuilder words) {
        for (Node each = node.getFirstChild(); each != null; each = each.getNext()) {
            if (each instanceof Text text) {
                words.append(text.getLiteral());
            } else if (each instanceof Code code) {
                words.append(code.getLiteral());
            } else if (each instanceof HtmlInline html) {
                words.append(html.getLiteral());
            } else if (each instanceof SoftLineBreak || each instanceof HardLineBreak) {
                words.append(' ');
            } else {
                collect(each, words);
                words.append(each instanceof org.commonmark.node.Block ? " " : "");
            }
        }
    }

    private static Optional<Block> block(Node node, String text) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        SourceSpan last = spans.get(spans.size() - 1);
        int start = lineStart(text, spans.get(0).getInputIndex());
        int end = lineEnd(text, last.getInputIndex() + last.getLength());
        String written = text.substring(start, end);
        if (node instanceof Heading heading) {
            return Optional.of(new Block(Sort.HEADING, heading.getLevel(), start, end, words(written)));
        }
        return Optional.of(new Block(sort(node), 0, start, end, written));
    }

    private static Sort sort(Node node) {
        if (node instanceof Paragraph) {
            return Sort.PARAGRAPH;
        }
        if (node instanceof BlockQuote) {
            return Sort.QUOTE;
        }
        if (node instanceof ListBlock) {
            return Sort.LIST;
        }
        if (node instanceof ThematicBreak) {
            return Sort.BREAK;
        }
        boolean isCode = node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
        return isCode ? Sort.CODE : Sort.OTHER;
    }

    /** Those of the heading itself: CommonMark has it that {@code #} at its end is none of them. */
    private static String words(String heading) {
        return plain(heading.strip());
    }

    private static int lineStart(String text, int index) {
        int start = index;
        while (start > 0 && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int lineEnd(String text, int index) {
        int end = index;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '\r') {
            end++;
            return end < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
        }
        return end < text.length() ? end + 1 : end;
    }

    private static boolean isBreak(char character) {
        return character == '\n' || character == '\r';
    }

    private static boolean hasEndlessParagraph(String text) {
        int lines = 0;
        for (Iterator<String> each = text.lines().iterator(); each.hasNext() && lines <= MAX_LINES; ) {
            lines = each.next().isBlank() ? 0 : lines + 1;
        }
        return lines > MAX_LINES;
    }
}
