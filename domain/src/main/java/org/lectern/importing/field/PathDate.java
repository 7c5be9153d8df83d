package org.lectern.importing.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day in an address or in the name of a file, and what the name is without it. */
final class PathDate {
    private static final Pattern IN_FOLDERS = Pattern.compile("(?:^|/)(\\d{4})/(\\d{1,2})/(\\d{1,2})(?=/|$|-)");
    private static final Pattern BEFORE_NAME = Pattern.compile("^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[-_ ]+(?=.)|$)");

    private PathDate() {}

    /** Of {@code 2024/03/22/name} and {@code /blog/2024/3/22/}. */
    static Optional<LocalDate> inFolders(String path) {
        return day(IN_FOLDERS.matcher(path));
    }

    /** Of {@code 2024-03-22-name}. */
    static Optional<LocalDate> beforeName(String name) {
        return day(BEFORE_NAME.matcher(name));
    }

    /** {@code name} of {@code 2024-03-22-name}; a name that is nothing but a date stays. */
    static String nameWithout(String name) {
        String rest = beforeName(name).isPresent() ? BEFORE_NAME.matcher(name).replaceFirst("") : name;
        return rest.isEmpty() ? name : rest;
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
