package org.lectern.importing.frontmatter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of {@code .. name: value}, as <a href="https://getnikola.com/handbook.html">Nikola</a> describes its posts. */
public final class NikolaFields {
    private static final Pattern FIELD =
            Pattern.compile("\\.\\.[ \\t]+([\\p{L}_][\\p{L}\\p{N}_-]{0,60}):(?:[ \\t]+(.*))?");

    private NikolaFields() {}

    /** Whether each line that is not blank is such a field, and there is one. */
    public static boolean areAll(String text) {
        return !text.isBlank() && text.lines().allMatch(line -> line.isBlank() || isField(line));
    }

    public static boolean isField(String line) {
        return FIELD.matcher(line.strip()).matches();
    }

    /** Other lines are passed over. Tags and categories stand between commas; a post with the tag draft is one. */
    public static FrontMatter of(String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            Matcher field = FIELD.matcher(line.strip());
            if (field.matches()) {
                String value = field.group(2) == null ? "" : field.group(2).strip();
                fields.putIfAbsent(field.group(1), isList(field.group(1)) ? list(value) : value);
            }
        });
        boolean isDraft = fields.get("tags") instanceof List<?> tags && tags.contains("draft");
        if (isDraft) {
            fields.putIfAbsent("status", "draft");
        }
        return FrontMatter.of(fields);
    }

    private static boolean isList(String name) {
        return name.toLowerCase(Locale.ROOT).equals("tags");
    }

    private static List<String> list(String value) {
        return new ArrayList<>(Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList());
    }
}
