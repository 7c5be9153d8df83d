package org.lectern.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which colours somebody reads the pages. */
public enum Scheme {
    SYSTEM,
    LIGHT,
    DARK;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scheme> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }
}
