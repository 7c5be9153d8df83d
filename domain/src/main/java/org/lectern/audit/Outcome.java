package org.lectern.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How it ended. */
public enum Outcome {
    DONE,
    /** Nothing was changed: it was not allowed, or not right, or somebody else was faster. */
    REFUSED,
    /** Something went wrong in here; perhaps it was done. */
    FAILED;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Outcome> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }
}
