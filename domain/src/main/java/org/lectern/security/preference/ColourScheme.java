package org.lectern.security.preference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bright the pages are. */
public enum ColourScheme {
    /** As the browser asks. */
    SYSTEM,
    LIGHT,
    DARK;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ColourScheme> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }
}
