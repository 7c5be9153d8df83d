package org.lectern.importing.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An instant as people and programs write it: {@code 2019-08-09}, {@code 2025-03-11 09:14 -0500}, {@code 2020/1/2 3:04 PM},
 * {@code Fri, 09 Aug 2019 10:00:00 GMT}, {@code January 2, 2006}. What is ambiguous ({@code 01/02/2006}) or says no day is none.
 */
public final class WrittenDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String TIME = "(?:(?:t|,?\\s+(?:at\\s+)?)(?<hour>\\d{1,2}):(?<minute>\\d{2})"
            + "(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9})\\d*)?)?\\s*(?<half>[ap]\\.?m\\b\\.?)?\\s*(?<zone>[a-z+\\u2212-][\\w:/+-]*)?)?";
    private static final List<Pattern> FORMS = List.of(
            pattern("(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})" + TIME),
            pattern(WEEKDAY + MONTH + "\\s+" + DAY + ",?\\s+(?<year>\\d{4})" + TIME),
            pattern(WEEKDAY + DAY + "[\\s-]+" + MONTH + ",?[\\s-]+(?<year>\\d{4})" + TIME));

    private WrittenDate() {}

    /**
     * @param zone where a time without an offset is meant, and where a day without a time begins
     */
    public static Optional<Instant> parse(String text, ZoneId zone) {
        String written = text.strip();
        if (written.length() > 80) {
            return Optional.empty();
        }
        return FORMS.stream()
                .map(form -> form.matcher(written))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(parts -> instant(parts, zone));
    }

    private static Optional<Instant> instant(Matcher parts, ZoneId zone) {
        try {
            LocalDate day = LocalDate.of(number(parts, "year"), month(parts.group("month")), number(parts, "day"));
            if (day.getYear() <= 1) {
                return Optional.empty();
            }
            LocalDateTime time = day.atTime(time(parts));
            return Optional.ofNullable(parts.group("zone"))
                    .map(ZoneText::parse)
                    .orElse(Optional.of(zone))
                    .map(each -> time.atZone(each).toInstant());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : 1 + MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private static LocalTime time(Matcher parts) {
        if (parts.group("hour") == null) {
            return LocalTime.MIDNIGHT;
        }
        int second = parts.group("second") == null ? 0 : number(parts, "second");
        String fraction = parts.group("fraction") == null ? "" : parts.group("fraction");
        int millis = Integer.parseInt((fraction + "000").substring(0, 3));
        return LocalTime.of(hour(parts), number(parts, "minute"), second, millis * 1_000_000);
    }

    private static int hour(Matcher parts) {
        int hour = number(parts, "hour");
        String half = parts.group("half");
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("hour " + hour + half);
        }
        return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    private static int number(Matcher parts, String group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
