package org.lectern.importing.wordpress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The languages of a text that the plugin qTranslate keeps several in: {@code <!--:fr-->Ciel<!--:--><!--:en-->Sky<!--:-->} or
 * {@code [:fr]Ciel[:en]Sky[:]}.
 */
final class Languages {
    private static final Pattern MARK =
            Pattern.compile("<!--:([a-z]{2,3}(?:-[A-Za-z]{2})?)?-->|\\[:([a-z]{2,3}(?:-[A-Za-z]{2})?)?\\]");

    private Languages() {}

    /** By language, in their order; what is in none of them by the empty text. Nothing where there are no marks. */
    static Map<String, String> of(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher marks = MARK.matcher(text);
        String language = "";
        int position = 0;
        while (marks.find()) {
            add(parts, language, text.substring(position, marks.start()));
            language = marks.group(1) != null ? marks.group(1) : marks.group(2) != null ? marks.group(2) : "";
            position = marks.end();
        }
        if (position == 0) {
            return Map.of();
        }
        add(parts, language, text.substring(position));
        return parts;
    }

    private static void add(Map<String, String> parts, String language, String part) {
        if (!part.isBlank()) {
            parts.merge(language, part.strip(), (before, next) -> before + "\n\n" + next);
        }
    }
}
