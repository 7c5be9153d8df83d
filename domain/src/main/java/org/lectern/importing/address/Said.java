package org.lectern.importing.address;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.frontmatter.FrontMatter.Field;
import org.lectern.importing.frontmatter.Literal;

/** What settings and front matter say, as addresses need it. */
final class Said {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");

    /** Made of what no generator writes otherwise. */
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+(?:[-_][a-z0-9]+)*");

    private Said() {}

    static Optional<String> text(Map<String, Object> values, String name) {
        Object value = values.get(name);
        boolean isText = value instanceof String || value instanceof Literal;
        return isText ? Optional.of(value.toString().strip()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    static Optional<Object> value(FrontMatter stated, String name) {
        return stated.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .filter(value -> value != null)
                .findFirst();
    }

    static Optional<String> text(FrontMatter stated, String name) {
        return value(stated, name)
                .filter(value -> value instanceof String || value instanceof Literal)
                .map(value -> value.toString().strip())
                .filter(text -> !text.isEmpty());
    }

    /** A list, or words between spaces. */
    static List<String> words(Object value) {
        Collection<?> all = value instanceof Collection<?> list
                ? list
                : Arrays.asList(value.toString().split("\\s+"));
        return all.stream()
                .map(String::valueOf)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Year, month and day as the text writes them. */
    static Optional<List<String>> day(String text) {
        Matcher day = DAY.matcher(text);
        return day.lookingAt()
                ? Optional.of(List.of(day.group(1), two(day.group(2)), two(day.group(3))))
                : Optional.empty();
    }

    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    /** Without slashes at the end; empty if it is neither a URL nor a path. */
    static String base(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("http") || address.startsWith("/")
                ? address.replaceAll("/+$", "")
                : "";
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
