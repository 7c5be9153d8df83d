package org.lectern.importing.restructured;

import org.jsoup.nodes.Element;

/** Titles of sections, under a row of signs or between two, and rows between paragraphs. */
final class Titles implements Form {
    /** A shorter row may be a mistake or an ellipsis. */
    private static final int LONG_ENOUGH = 4;

    private final Page page;

    Titles(Page page) {
        this.page = page;
    }

    @Override
    public int read(Passage text, int at, Element into) {
        String line = text.line(at);
        if (Signs.isRow(line)) {
            return between(text, at, into);
        }
        boolean isTitle = !text.isBlank(at + 1)
                && Signs.isRow(text.line(at + 1))
                && !text.line(at + 1).equals("::")
                && (text.line(at + 1).length() >= Math.min(LONG_ENOUGH, line.length()));
        if (!isTitle || line.startsWith(" ")) {
            return at;
        }
        page.title(line, text.line(at + 1).substring(0, 1), text.number(at), into);
        return at + 2;
    }

    private int between(Passage text, int at, Element into) {
        String row = text.line(at);
        if (text.isBlank(at + 1)) {
            boolean isTransition = row.length() >= LONG_ENOUGH;
            if (isTransition) {
                into.appendElement("hr");
            }
            return isTransition ? at + 1 : at;
        }
        boolean isTitle = !text.isBlank(at + 2)
                && text.line(at + 2).charAt(0) == row.charAt(0)
                && Signs.isRow(text.line(at + 2))
                && row.length()
                        >= Math.min(LONG_ENOUGH, text.line(at + 1).strip().length());
        if (!isTitle) {
            return at;
        }
        String sign = row.substring(0, 1);
        page.title(text.line(at + 1).strip(), sign + sign, text.number(at + 1), into);
        return at + 3;
    }
}
