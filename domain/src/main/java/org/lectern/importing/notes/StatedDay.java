package org.lectern.importing.notes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day that the beginning of notes states in numbers, such as {@code 05/17/2016}.
 *
 * @param day empty if there is none, or none that is only one day in every country: {@code 10/8/2024} is in August or in October
 * @param ambiguous as it is written
 */
record StatedDay(Optional<LocalDate> day, Optional<String> ambiguous) {
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d{2})(?![\\d/])");
    private static final int BEGINNING = 600;

    static StatedDay of(String text) {
        Matcher numbers = NUMBERS.matcher(text.substring(0, Math.min(text.length(), BEGINNING)));
        if (!numbers.find()) {
            return new StatedDay(Optional.empty(), Optional.empty());
        }
        int one = Integer.parseInt(numbers.group(1));
        int other = Integer.parseInt(numbers.group(2));
        int year = Integer.parseInt(numbers.group(3));
        Set<LocalDate> days = new LinkedHashSet<>();
        day(year, one, other).ifPresent(days::add);
        day(year, other, one).ifPresent(days::add);
        return days.size() == 1
                ? new StatedDay(days.stream().findFirst(), Optional.empty())
                : new StatedDay(Optional.empty(), Optional.of(numbers.group()));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
