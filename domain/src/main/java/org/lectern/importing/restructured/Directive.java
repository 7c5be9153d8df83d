package org.lectern.importing.restructured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A directive as it was written.
 *
 * @param argument what stands behind its name, and below up to its options or the first blank line
 * @param content what is below the blank line
 * @param whole all of its lines
 */
record Directive(String name, String argument, Map<String, String> options, Passage content, Passage whole) {
    /** @param column where the argument begins in the first line */
    static Directive of(String name, Passage whole, int column) {
        Passage inner = whole.marked(0, whole.size(), column).trimmed();
        int blank = inner.blankFrom(0);
        int options = 0;
        while (options < blank && FieldLists.bodyColumn(inner.line(options)).isEmpty()) {
            options++;
        }
        Passage content = inner.part(blank, inner.size()).trimmed();
        return new Directive(name, inner.part(0, options).text(), options(inner.part(options, blank)), content, whole);
    }

    int line() {
        return whole.number(0);
    }

    String option(String option) {
        return options.getOrDefault(option, "");
    }

    /** Argument and content in one, for directives that take no argument. */
    Passage everything() {
        if (argument.isEmpty()) {
            return content;
        }
        List<String> lines = new ArrayList<>(List.of(argument.split("\n", -1)));
        int gap = content.isEmpty() ? 0 : Math.max(1, content.firstLine() - line() - lines.size());
        for (int i = 0; i < gap; i++) {
            lines.add("");
        }
        lines.addAll(content.lines());
        return new Passage(lines, line());
    }

    private static Map<String, String> options(Passage block) {
        Map<String, String> options = new LinkedHashMap<>();
        int at = 0;
        while (at < block.size()) {
            OptionalInt column = FieldLists.bodyColumn(block.line(at));
            int end = Math.max(at + 1, block.endOfIndented(at + 1, 1));
            if (column.isPresent()) {
                String name = FieldLists.name(block.line(at), column.getAsInt());
                options.putIfAbsent(
                        name.toLowerCase(Locale.ROOT),
                        block.marked(at, end, column.getAsInt()).text().strip());
            }
            at = end;
        }
        return options;
    }
}
