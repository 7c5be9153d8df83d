package org.lectern.webhook;

import java.time.Duration;
import java.util.regex.Pattern;

/** How long a receiver wants to be left alone (RFC 9110, section 10.2.3), in seconds; a date is not followed. */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Duration LONGEST = Duration.ofHours(12);

    private RetryAfter() {}

    /** Nothing where the header says nothing that can be read; never more than half a day. */
    static Duration read(String header) {
        if (!SECONDS.matcher(header.strip()).matches()) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(header.strip()));
        return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    }
}
