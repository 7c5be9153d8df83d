package org.lectern.security;

import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody logs in by: 1 to 60 small letters, digits and {@code . _ - @}, of which the first is a letter or a digit. */
public record UserName(String text) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,59}");

    public UserName {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("no name of a user");
        }
    }

    public static Optional<UserName> parse(String text) {
        String stripped = text.strip();
        return NAME.matcher(stripped).matches() ? Optional.of(new UserName(stripped)) : Optional.empty();
    }
}
