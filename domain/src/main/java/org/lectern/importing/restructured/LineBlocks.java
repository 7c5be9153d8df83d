package org.lectern.importing.restructured;

import org.jsoup.nodes.Element;

/** {@code | verse}: every line stays one, with how far it is set in. */
final class LineBlocks implements Form {
    private final Page page;

    LineBlocks(Page page) {
        this.page = page;
    }

    @Override
    public int read(Passage text, int at, Element into) {
        if (!isLine(text, at)) {
            return at;
        }
        Element verse = into.appendElement("p");
        int next = at;
        while (isLine(text, next)) {
            int end = next + 1;
            while (text.isIndented(Math.min(end, text.size()))) {
                end++;
            }
            if (next > at) {
                verse.appendElement("br");
            }
            line(text, next, end, verse);
            next = end;
        }
        return next;
    }

    private void line(Passage text, int at, int end, Element verse) {
        String first = text.line(at).substring(1);
        String line = first.stripLeading();
        int indent = Math.max(0, first.length() - line.length() - 1);
        verse.appendText("\u00A0".repeat(indent));
        StringBuilder whole = new StringBuilder(line);
        for (int i = at + 1; i < end; i++) {
            whole.append('\n').append(text.line(i).strip());
        }
        page.inline(whole.toString(), text.number(at), verse);
    }

    private static boolean isLine(Passage text, int at) {
        return !text.isBlank(at) && (text.line(at).equals("|") || text.line(at).startsWith("| "));
    }
}
