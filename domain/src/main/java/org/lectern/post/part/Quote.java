package org.lectern.post.part;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.document.Document;

/**
 * The marks of a block quote (CommonMark, section 5.1), apart from what is quoted.
 *
 * @param marks one for each line, such as {@code "> "}; some may be empty
 * @param text what is quoted
 */
record Quote(List<String> marks, String text) {
    static final String MARK = "> ";

    private static final Pattern MARKS = Pattern.compile("^ {0,3}>[ \\t]?");

    Quote {
        marks = List.copyOf(marks);
    }

    static Quote read(String quoted) {
        List<String> marks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : lines(quoted)) {
            Matcher matcher = MARKS.matcher(line);
            String mark = matcher.find() ? matcher.group() : "";
            marks.add(mark);
            text.append(line, mark.length(), line.length());
        }
        return new Quote(marks, text.toString());
    }

    /** Without the white space at its end, and the marks of the lines that only have such. */
    Quote stripped() {
        String inner = text.stripTrailing();
        return new Quote(marks.subList(0, lines(inner).size()), inner);
    }

    /** Quoted again. Another text than the one that the marks were taken from gets the same mark before each line. */
    String quoted() {
        List<String> lines = lines(text);
        String usual = marks.stream().distinct().count() == 1 ? marks.get(0) : MARK;
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            quoted.append(lines.size() == marks.size() ? marks.get(i) : usual).append(lines.get(i));
        }
        return quoted.toString();
    }

    /** The marks in as few words as they need: one for all lines, or all. */
    Document document() {
        boolean areSame = marks.stream().distinct().count() == 1;
        return areSame ? Document.of("all", marks.get(0)) : Document.of("each", marks);
    }

    static Quote of(Document marks, String text) {
        List<String> each = marks.text("all")
                .map(mark -> lines(text).stream().map(line -> mark).toList())
                .orElseGet(() -> marks.texts("each"));
        return new Quote(each.isEmpty() ? List.of(MARK) : each, text);
    }

    /** With their line breaks. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n') + 1; end > 0; end = text.indexOf('\n', start) + 1) {
            lines.add(text.substring(start, end));
            start = end;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
