package org.lectern.importing.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of feeds, in words that every other reading of dates knows. */
final class FeedDate {
    /** {@code Thu, 01 Jan 04 19:48 GMT} (RFC 822, 5.1; which century is RFC 5322, 4.3). */
    private static final Pattern TWO_DIGITS =
            Pattern.compile("^((?:[A-Za-z]{3},?\\s+)?\\d{1,2}\\s+[A-Za-z]{3}\\s+)(\\d{2})(\\s.*)$");

    private FeedDate() {}

    static String normal(String written) {
        Matcher old = TWO_DIGITS.matcher(written.strip());
        if (!old.matches()) {
            return written.strip();
        }
        int year = Integer.parseInt(old.group(2));
        return old.group(1) + (year < 50 ? 2000 + year : 1900 + year) + old.group(3);
    }
}
