package org.lectern.importing.restructured;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive lines of a text, without tabs and without white space at their ends.
 *
 * @param firstLine where the first of them stands in the file, from 1
 */
record Passage(List<String> lines, int firstLine) {
    private static final int TAB = 8;

    static Passage of(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
            lines.add(expanded(line).stripTrailing());
        }
        return new Passage(lines, 1);
    }

    int size() {
        return lines.size();
    }

    String line(int at) {
        return lines.get(at);
    }

    /** Where the line stands in the file. */
    int number(int at) {
        return firstLine + at;
    }

    /** Also of a line behind the last. */
    boolean isBlank(int at) {
        return at >= size() || line(at).isEmpty();
    }

    /** How many spaces a line that is not blank begins with. */
    int indent(int at) {
        String line = line(at);
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    boolean isIndented(int at) {
        return !isBlank(at) && line(at).charAt(0) == ' ';
    }

    /** The first line from there that is not blank; the size if none is. */
    int textFrom(int at) {
        int next = at;
        while (next < size() && isBlank(next)) {
            next++;
        }
        return next;
    }

    /** The first blank line from there. */
    int blankFrom(int at) {
        int next = at;
        while (!isBlank(next)) {
            next++;
        }
        return Math.min(next, size());
    }

    /** Behind the lines from there that are blank or begin with so many spaces, without blank ones at the end. */
    int endOfIndented(int from, int indent) {
        int end = from;
        int at = from;
        while (at < size() && (isBlank(at) || indent(at) >= indent)) {
            at++;
            end = isBlank(at - 1) ? end : at;
        }
        return end;
    }

    Passage part(int from, int to) {
        return new Passage(lines.subList(from, to), firstLine + from);
    }

    /** Without so many characters at the beginning of each line. */
    Passage dedented(int from, int to, int columns) {
        List<String> shorter = new ArrayList<>();
        for (String line : lines.subList(from, to)) {
            shorter.add(line.length() <= columns ? "" : line.substring(columns));
        }
        return new Passage(shorter, firstLine + from);
    }

    /** Without the spaces that all of these lines have in common. */
    Passage dedented(int from, int to) {
        return dedented(from, to, commonIndent(from, to));
    }

    /** As a marker takes them: the first line from a column on, the others without the spaces that they have in common. */
    Passage marked(int from, int to, int column) {
        List<String> all = new ArrayList<>(dedented(from, from + 1, column).lines());
        all.set(0, all.get(0).strip());
        all.addAll(dedented(from + 1, to).lines());
        return new Passage(all, firstLine + from);
    }

    /** Without blank lines at either end. */
    Passage trimmed() {
        int end = size();
        while (end > 0 && isBlank(end - 1)) {
            end--;
        }
        int begin = Math.min(textFrom(0), end);
        return part(begin, end);
    }

    boolean isEmpty() {
        return textFrom(0) == size();
    }

    String text() {
        return String.join("\n", lines);
    }

    private int commonIndent(int from, int to) {
        int common = Integer.MAX_VALUE;
        for (int at = from; at < to; at++) {
            common = isBlank(at) ? common : Math.min(common, indent(at));
        }
        return common == Integer.MAX_VALUE ? 0 : common;
    }

    private static String expanded(String line) {
        String spaced = line.replace('\f', ' ').replace('\u000B', ' ');
        if (spaced.indexOf('\t') < 0) {
            return spaced;
        }
        StringBuilder text = new StringBuilder();
        for (char each : spaced.toCharArray()) {
            text.append(each == '\t' ? " ".repeat(TAB - text.length() % TAB) : String.valueOf(each));
        }
        return text.toString();
    }
}
