package org.lectern.importing.restructured;

import org.jsoup.nodes.Element;

/** A line with an indented block directly below it: a term and what it means. */
final class Definitions implements Form {
    private final Blocks blocks;
    private final Page page;

    Definitions(Blocks blocks, Page page) {
        this.blocks = blocks;
        this.page = page;
    }

    @Override
    public int read(Passage text, int at, Element into) {
        if (!isTerm(text, at)) {
            return at;
        }
        Element list = into.appendElement("dl");
        int next = at;
        while (next < text.size() && isTerm(text, next)) {
            page.inline(text.line(next), text.number(next), list.appendElement("dt"));
            int end = text.endOfIndented(next + 1, 1);
            blocks.read(text.dedented(next + 1, end), list.appendElement("dd"));
            next = text.textFrom(end);
            if (next < text.size() && isOther(text.line(next))) {
                break;
            }
        }
        return next;
    }

    private static boolean isTerm(Passage text, int at) {
        return at + 1 < text.size() && !text.isIndented(at) && text.isIndented(at + 1);
    }

    /** Whether a line begins a block that is looked for before definitions. */
    private static boolean isOther(String line) {
        return line.startsWith(".. ")
                || line.startsWith("__ ")
                || line.startsWith("| ")
                || line.startsWith(">>> ")
                || line.matches("[-+*\u2022] .*")
                || FieldLists.bodyColumn(line).isPresent()
                || Enumerator.of(line).isPresent();
    }
}
