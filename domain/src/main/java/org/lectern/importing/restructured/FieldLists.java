package org.lectern.importing.restructured;

import java.util.OptionalInt;
import org.jsoup.nodes.Element;

/** {@code :name: value}. At the top of a text they describe it and are not part of it. */
final class FieldLists implements Form {
    private final Blocks blocks;
    private final Page page;

    FieldLists(Blocks blocks, Page page) {
        this.blocks = blocks;
        this.page = page;
    }

    @Override
    public int read(Passage text, int at, Element into) {
        if (bodyColumn(text.line(at)).isEmpty()) {
            return at;
        }
        boolean isAboutPage = page.isBeginning(into);
        Element list = isAboutPage ? new Element("dl") : into.appendElement("dl");
        int next = at;
        while (next < text.size()) {
            OptionalInt column = bodyColumn(text.line(next));
            if (column.isEmpty()) {
                break;
            }
            int end = text.endOfIndented(next + 1, 1);
            Passage body = text.marked(next, end, column.getAsInt());
            String name = name(text.line(next), column.getAsInt());
            if (isAboutPage) {
                page.state(name, body.trimmed().text());
                page.inline(body.text(), text.number(next), list);
            } else {
                page.inline(name, text.number(next), list.appendElement("dt"));
                blocks.read(body, list.appendElement("dd"));
            }
            next = text.textFrom(end);
        }
        return next;
    }

    static String name(String line, int column) {
        String marker = line.substring(0, column).strip();
        return marker.substring(1, marker.length() - 1);
    }

    /** Where the value begins in a line that begins a field. A colon ends the name if a space or nothing follows. */
    static OptionalInt bodyColumn(String line) {
        if (line.length() < 3 || line.charAt(0) != ':' || " :".indexOf(line.charAt(1)) >= 0) {
            return OptionalInt.empty();
        }
        for (int i = 1; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == '\\') {
                i++;
                continue;
            }
            if (each != ':' || i + 1 < line.length() && line.charAt(i + 1) != ' ' && line.charAt(i + 1) != '`') {
                continue;
            }
            boolean isEnd = line.charAt(i - 1) != ' ' && (i + 1 == line.length() || line.charAt(i + 1) == ' ');
            return isEnd ? OptionalInt.of(behindSpaces(line, i + 1)) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private static int behindSpaces(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
