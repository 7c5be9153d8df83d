package org.lectern.persistence.bench;

import java.util.Locale;
import java.util.function.DoublePredicate;

/** What a figure should be at 100,000 posts. */
public record Target(String text, DoublePredicate isMet) {
    public static final Target NONE = new Target("", figure -> true);

    public static Target below(double most) {
        return new Target(number("< %s", most), figure -> figure < most);
    }

    public static Target atMost(double most) {
        return new Target(number("to %s", most), figure -> figure <= most);
    }

    public static Target above(double least) {
        return new Target(number("> %s", least), figure -> figure > least);
    }

    /** Says of a figure whether it is what it should be, where there is something that it should be. */
    public String verdict(double figure) {
        if (text.isEmpty()) {
            return "";
        }
        return isMet.test(figure) ? "  met" : "  MISSED";
    }

    private static String number(String text, double number) {
        return text.formatted(String.format(Locale.ROOT, number == Math.rint(number) ? "%,.0f" : "%s", number));
    }
}
