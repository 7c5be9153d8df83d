package org.lectern.importing.restructured;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The items of lists that have a sign or number before each. */
final class ListItems {
    private ListItems() {}

    /** Reads an item whose text begins at a column. */
    static int read(Blocks blocks, Passage text, int at, int column, Element list) {
        Element item = list.appendElement("li");
        if (text.line(at).length() > column) {
            int end = text.endOfIndented(at + 1, column);
            blocks.read(text.dedented(at, end, column), item);
            return end;
        }
        int end = text.endOfIndented(at + 1, 1);
        blocks.read(text.dedented(at + 1, end), item);
        return end;
    }

    /** Items of a single paragraph, or of one and a list below it, need no space around them. */
    static void tighten(Element list) {
        boolean isTight = list.children().stream().allMatch(ListItems::isShort);
        if (!isTight) {
            return;
        }
        for (Element item : list.children()) {
            item.children().stream()
                    .filter(each -> each.normalName().equals("p"))
                    .forEach(Node::unwrap);
        }
    }

    private static boolean isShort(Element item) {
        int size = item.childrenSize();
        boolean beginsWithText = size > 0 && item.child(0).normalName().equals("p");
        return size == 0
                || beginsWithText && size == 1
                || beginsWithText && size == 2 && item.child(1).normalName().matches("[uo]l");
    }
}
