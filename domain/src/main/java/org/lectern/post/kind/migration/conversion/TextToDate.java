package org.lectern.post.kind.migration.conversion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.document.Document;

/** A text that is a day (ISO 8601): {@code "2025-05-16"}, or {@code "2025/05/16"}. What has a time too, or could be another day elsewhere ({@code "5/6/2025"}), is none. */
public record TextToDate() implements Conversion {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public String name() {
        return "text-to-date";
    }

    @Override
    public String target() {
        return "day such as 2025-05-16";
    }

    @Override
    public boolean isDone(Object value) {
        return value instanceof String text && isDay(text);
    }

    @Override
    public Optional<Object> convert(Object value) {
        return value instanceof String text
                ? Optional.of(text.strip().replace('/', '-'))
                        .filter(TextToDate::isDay)
                        .map(day -> day)
                : Optional.empty();
    }

    private static boolean isDay(String text) {
        try {
            return DAY.matcher(text).matches() && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    @Override
    public Document typed(Document declared) {
        return Document.of("type", "date");
    }
}
