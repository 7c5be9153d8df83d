package org.lectern.importing.restructured;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** {@code 1. one}, {@code (b) two}, {@code iii) three}, {@code #. four}; each number follows the one before. */
final class EnumeratedLists implements Form {
    private final Blocks blocks;

    EnumeratedLists(Blocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public int read(Passage text, int at, Element into) {
        Optional<Enumerator> first = Enumerator.of(text.line(at));
        if (first.isEmpty() || !isItem(text, at, first.get())) {
            return at;
        }
        Element list = begun(into, first.get());
        Enumerator before = first.get();
        int next = text.textFrom(ListItems.read(blocks, text, at, before.column(), list));
        while (next < text.size()) {
            Optional<Enumerator> item = before.next(text.line(next));
            if (item.isEmpty() || !isItem(text, next, item.get())) {
                break;
            }
            before = item.get();
            next = text.textFrom(ListItems.read(blocks, text, next, before.column(), list));
        }
        ListItems.tighten(list);
        return next;
    }

    private static Element begun(Element into, Enumerator first) {
        Element list = into.appendElement("ol");
        if (!first.sequence().type().equals("1")) {
            list.attr("type", first.sequence().type());
        }
        if (first.ordinal() != 1) {
            list.attr("start", String.valueOf(first.ordinal()));
        }
        return list;
    }

    /** {@code A. Einstein was} is the beginning of a paragraph if the next line goes on with it. */
    private static boolean isItem(Passage text, int at, Enumerator item) {
        return text.isBlank(at + 1)
                || text.isIndented(at + 1)
                || item.next(text.line(at + 1)).isPresent();
    }
}
