package org.lectern.importing.restructured;

import org.jsoup.nodes.Element;

/** What is nothing else: lines up to a blank one, with a literal block behind them if they end with two colons. */
final class Paragraphs implements Form {
    private final Page page;
    private final Literals literals;

    Paragraphs(Page page, Literals literals) {
        this.page = page;
        this.literals = literals;
    }

    @Override
    public int read(Passage text, int at, Element into) {
        int end = at + 1;
        while (!text.isBlank(end) && !text.isIndented(end)) {
            end++;
        }
        String paragraph = text.part(at, end).text();
        boolean isBeforeLiteral = paragraph.endsWith("::") && !isEscaped(paragraph);
        if (!isBeforeLiteral) {
            page.inline(paragraph, text.number(at), into.appendElement("p"));
            return end;
        }
        String without = paragraph.substring(0, paragraph.length() - 2);
        boolean isColonShown = !without.isEmpty() && !Character.isWhitespace(without.charAt(without.length() - 1));
        if (!without.isBlank()) {
            page.inline(without.stripTrailing() + (isColonShown ? ":" : ""), text.number(at), into.appendElement("p"));
        }
        return literals.behindColons(text, end, into);
    }

    private static boolean isEscaped(String paragraph) {
        int backslashes = 0;
        int at = paragraph.length() - 3;
        while (at >= 0 && paragraph.charAt(at) == '\\') {
            backslashes++;
            at--;
        }
        return backslashes % 2 == 1;
    }
}
