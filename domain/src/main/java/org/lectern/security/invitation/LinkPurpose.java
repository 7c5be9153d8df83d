package org.lectern.security.invitation;

import java.time.Duration;
import java.util.Locale;

/** Why somebody gets a link to choose a password. */
public enum LinkPurpose {
    /** Somebody new. */
    INVITATION(Duration.ofDays(7)),
    /** Somebody forgot it. */
    RESET(Duration.ofDays(1));

    private final Duration lasts;

    LinkPurpose(Duration lasts) {
        this.lasts = lasts;
    }

    Duration lasts() {
        return lasts;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
