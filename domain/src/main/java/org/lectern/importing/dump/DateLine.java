package org.lectern.importing.dump;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.importing.field.WrittenDate;

/**
 * A line that says when a post was published, and nothing else: {@code 2025-05-16}, {@code Posted on May 6, 2025}, {@code published Mar 25,
 * 2010, last modified Mar 29, 2010}.
 *
 * @param isLabelled the line says in words that it is the date of a post
 * @param form what all dates of a page have alike
 */
record DateLine(String published, Optional<String> modified, boolean isLabelled, String form) {
    private static final int LONGEST = 160;
    private static final String OF = "(?: on| at| op| am)?\\s*:?\\s+";
    private static final Pattern LINE = Pattern.compile(
            "(?:(?<label>published|posted|written|created|date|geplaatst|gepubliceerd|ver[oö]ffentlicht|datum)" + OF
                    + ")?"
                    + "(?<date>[^,;|()]{1,20}(?:,[^,;|()]{1,30}){0,2}?)"
                    + "(?:\\s*[,;|(]?\\s*(?:last |laatst |zuletzt )?(?:modified|updated|edited|changed|gewijzigd|bijgewerkt|ge[aä]ndert)"
                    + OF
                    + "(?<modified>[^;|()]{6,60})\\)?)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Optional<DateLine> of(String text) {
        String line = text.strip();
        if (line.length() > LONGEST || line.length() < 6 || line.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !isDate(parts.group("date"))) {
            return Optional.empty();
        }
        Optional<String> modified = Optional.ofNullable(parts.group("modified"));
        return modified.stream().allMatch(DateLine::isDate)
                ? Optional.of(new DateLine(
                        parts.group("date").strip(),
                        modified.map(String::strip),
                        parts.group("label") != null,
                        form(line)))
                : Optional.empty();
    }

    private static boolean isDate(String text) {
        return WrittenDate.parse(text, ZoneOffset.UTC).isPresent();
    }

    private static String form(String line) {
        return line.replaceAll("\\d+", "9").replaceAll("\\p{L}+", "a");
    }
}
