package org.lectern.web.admin.frame;

import java.util.Locale;

/** How much room something takes, as people read it. */
public final class Sizes {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};
    private static final double KILO = 1_000;

    private Sizes() {}

    /** In decimal units, such as {@code 1.2 GB}. */
    public static String shown(long bytes, Locale locale) {
        double value = bytes / KILO;
        int unit = 0;
        while (value >= KILO && unit < UNITS.length - 1) {
            value /= KILO;
            unit++;
        }
        return String.format(locale, value < 10 ? "%.1f" : "%.0f", value) + " " + UNITS[unit];
    }
}
