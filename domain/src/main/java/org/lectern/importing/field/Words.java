package org.lectern.importing.field;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.importing.frontmatter.Literal;

/** What front matter's values say in words. */
final class Words {
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Set<String> YES = Set.of("true", "yes", "on", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "n", "0");

    private Words() {}

    /** A text, or a number as it was written; empty for everything else. */
    static Optional<String> text(Object value) {
        boolean isText = value instanceof String || value instanceof Literal;
        return isText ? Optional.of(value.toString().strip()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    /** A text in one line. */
    static Optional<String> line(Object value) {
        return text(value)
                .map(text -> GAP.matcher(text).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty());
    }

    /** Whether the value says yes or no, in YAML 1.2's words or in the older ones. */
    static Optional<Boolean> flag(Object value) {
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        String word = text(value).orElse("").toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** The elements of a list, or the value itself. */
    static List<Object> elements(Object value) {
        return value instanceof Collection<?> list
                ? List.copyOf(list.stream().map(Words::orEmpty).toList())
                : List.of(value);
    }

    private static Object orEmpty(Object value) {
        return value == null ? "" : value;
    }
}
