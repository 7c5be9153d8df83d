package org.lectern.markup;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.lectern.post.Content;

/**
 * How many words somebody wrote. A word is what Unicode's word boundaries (UAX 29, as ICU finds them) leave that has a letter or a number;
 * Chinese, Japanese, Thai and others that put no spaces between words are taken apart by ICU's dictionaries. Headings, quotations, tables,
 * inline code and what describes images count; blocks of code, addresses and tags do not. {@code # It's 2 **bo**ld} has three.
 */
public final class WordCount {
    private static final Parser PARSER = Markdown.parser(Markdown.EXTENSIONS).build();
    private static final String NO_TEXT = "script, style, pre, template";
    private static final int MAX_DEPTH = 200;

    private WordCount() {}

    /** Any text is taken, however hostile. */
    public static long of(Content content) {
        return switch (content.format()) {
            case Content.MARKDOWN -> ofMarkdown(content.source());
            case Content.HTML -> ofText(textOfHtml(content.source()));
            default -> ofText(content.source());
        };
    }

    private static long ofMarkdown(String source) {
        if (Markdown.hasEndlessParagraph(source)) {
            return ofText(source);
        }
        try {
            Words words = new Words();
            PARSER.parse(source).accept(words);
            return ofText(words.text.toString());
        } catch (StackOverflowError nestedTooDeep) {
            return ofText(source);
        }
    }

    private static long ofText(String text) {
        BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        long words = 0;
        while (boundaries.next() != BreakIterator.DONE) {
            words += boundaries.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
        }
        return words;
    }

    private static String textOfHtml(String html) {
        Document document =
                Jsoup.parse(html, org.jsoup.parser.Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        document.select(NO_TEXT).remove();
        return document.text();
    }

    /** The words of Markdown, its blocks apart from each other. */
    private static final class Words extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof Block || parent instanceof TableCell) {
                text.append('\n');
            }
        }

        /** An address that stands for itself is none of the writer's words. */
        @Override
        public void visit(Link link) {
            boolean isAddress = link.getFirstChild() instanceof Text only
                    && only.getNext() == null
                    && link.getDestination().endsWith(only.getLiteral());
            if (!isAddress) {
                visitChildren(link);
            }
        }

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            text.append('\n');
        }

        @Override
        public void visit(HtmlBlock html) {
            text.append(textOfHtml(html.getLiteral())).append('\n');
        }

        @Override
        public void visit(FencedCodeBlock code) {
            // Nobody counts programs in words.
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            // Nobody counts programs in words.
        }
    }
}
