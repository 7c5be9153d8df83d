package org.lectern.importing.restructured;

import java.util.ArrayList;
import java.util.List;

/** Values between commas, in quotes where they hold commas or lines (RFC 4180). */
final class SeparatedValues {
    private final String text;
    private final char comma;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;

    private SeparatedValues(String text, char comma) {
        this.text = text;
        this.comma = comma;
    }

    static List<List<String>> rows(String text, char comma) {
        return text.isBlank() ? List.of() : new SeparatedValues(text, comma).rows();
    }

    private List<List<String>> rows() {
        while (at <= text.length()) {
            row.add(value());
            boolean isEnd = at >= text.length() || text.charAt(at) == '\n';
            at++;
            if (isEnd) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        rows.removeIf(each -> each.stream().allMatch(String::isBlank));
        return rows;
    }

    private String value() {
        while (at < text.length() && text.charAt(at) == ' ' && comma != ' ') {
            at++;
        }
        StringBuilder value = new StringBuilder();
        boolean isQuoted = at < text.length() && text.charAt(at) == '"';
        at += isQuoted ? 1 : 0;
        while (at < text.length()) {
            char each = text.charAt(at);
            if (isQuoted && each == '"') {
                isQuoted = text.startsWith("\"\"", at);
                at += isQuoted ? 1 : 0;
                if (!isQuoted) {
                    at++;
                    continue;
                }
            } else if (!isQuoted && (each == comma || each == '\n')) {
                break;
            }
            value.append(each);
            at++;
        }
        return value.toString();
    }
}
