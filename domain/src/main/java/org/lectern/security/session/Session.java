package org.lectern.security.session;

import java.time.Instant;
import java.util.Objects;

/**
 * A log-in of somebody in some browser, for as long as it lasts.
 *
 * @param id opens nothing: what does is the browser's cookie, which only the server that made it knows
 * @param userVersion of the user at log-in; once the user has another one, the log-in has ended
 * @param address where the log-in came from, as the network told
 * @param browser as it calls itself
 * @param lastSeen to the minute or so
 * @param until when it ends, however busy
 */
public record Session(
        String id,
        String user,
        long userVersion,
        String address,
        String browser,
        Instant started,
        Instant lastSeen,
        Instant until) {
    private static final int LONGEST = 400;

    public Session {
        Objects.requireNonNull(id);
        Objects.requireNonNull(user);
        address = shortened(address);
        browser = shortened(browser);
        Objects.requireNonNull(started);
        Objects.requireNonNull(lastSeen);
        Objects.requireNonNull(until);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
