package org.lectern.importing.restructured;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** {@code - one}, with the same sign before every item. */
final class BulletLists implements Form {
    private static final Pattern ITEM = Pattern.compile("([-+*\u2022\u2023\u2043])(?: +|$)");

    private final Blocks blocks;

    BulletLists(Blocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public int read(Passage text, int at, Element into) {
        Matcher item = ITEM.matcher(text.line(at));
        if (!item.lookingAt()) {
            return at;
        }
        char bullet = text.line(at).charAt(0);
        Element list = into.appendElement("ul");
        int next = at;
        while (next < text.size()
                && item.reset(text.line(next)).lookingAt()
                && text.line(next).charAt(0) == bullet) {
            next = text.textFrom(ListItems.read(blocks, text, next, item.end(), list));
        }
        ListItems.tighten(list);
        return next;
    }
}
