package org.lectern.importing.restructured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Entities;
import org.lectern.importing.frontmatter.FrontMatter;

/** What a text says about itself, under the names that posts have for it. */
public final class RestructuredFields {
    private RestructuredFields() {}

    public static FrontMatter of(RestructuredText text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        text.title().ifPresent(title -> fields.put("title", title));
        text.stated().forEach((name, value) -> {
            String plain = name.toLowerCase(Locale.ROOT);
            if (plain.equals("title")) {
                fields.put(plain, value);
                return;
            }
            fields.put(name, value(plain, withoutKeyword(String.valueOf(value))));
        });
        boolean isDraft = fields.get("tags") instanceof List<?> tags && tags.contains("draft");
        if (isDraft) {
            fields.putIfAbsent("status", "draft");
        }
        return FrontMatter.of(fields);
    }

    /** The text's own title stays in it where it is called differently. */
    public static String body(RestructuredText text, FrontMatter stated) {
        String called = stated.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase("title"))
                .map(field -> String.valueOf(field.value()).strip())
                .findFirst()
                .orElse("");
        return text.title()
                .filter(title -> !title.equals(called))
                .map(title -> "<h2>" + Entities.escape(title) + "</h2>" + text.html())
                .orElse(text.html());
    }

    /** ablog's {@code redirect}: paths below the site's root. */
    public static List<String> addresses(RestructuredText text) {
        Object aliases = text.stated().getOrDefault("aliases", "");
        return Arrays.stream(String.valueOf(aliases).split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty() && !address.contains(" "))
                .map(address -> address.startsWith("/") || address.contains("://") ? address : "/" + address)
                .toList();
    }

    private static Object value(String name, String value) {
        if (!name.equals("tags") && !name.equals("authors") && !name.equals("categories")) {
            return value;
        }
        String separator = name.equals("authors") && value.contains(";") ? ";" : ",";
        return new ArrayList<>(Arrays.stream(value.split(separator))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList());
    }

    /** What version control writes around a value: {@code $Date: 2023-01-10 09:58:28 +0100 (Di, 10. Jan 2023) $}. */
    private static String withoutKeyword(String value) {
        boolean isKeyword = value.startsWith("$") && value.endsWith("$") && value.contains(": ");
        return isKeyword
                ? value.substring(value.indexOf(": ") + 2, value.length() - 1)
                        .replaceFirst(" \\(.*\\)\\s*$", "")
                        .strip()
                : value;
    }
}
