package org.lectern.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which way something was done. */
public enum Via {
    API,
    /** The admin UI. */
    ADMIN;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Via> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }
}
