package org.lectern.importing.dump;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a dump.
 *
 * @param number from 1
 * @param start where in the text, in UTF-16 units
 * @param end behind its line end
 * @param text without its line end
 */
record DumpLine(int number, int start, int end, String text) {
    static List<DumpLine> of(String text) {
        List<DumpLine> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            int last = newline < 0 ? end : newline > start && text.charAt(newline - 1) == '\r' ? newline - 1 : newline;
            lines.add(new DumpLine(lines.size() + 1, start, end, text.substring(start, last)));
            start = end;
        }
        return lines;
    }

    /** Also of white space that does not break. */
    boolean isBlank() {
        return text.codePoints().allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each));
    }
}
