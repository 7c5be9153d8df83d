package org.lectern.security.preference;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How somebody wants to see the pages.
 *
 * @param language empty: as the browser asks
 * @param zone in which dates and times are shown and typed; empty: the site's
 */
public record Preferences(Optional<Locale> language, Optional<ZoneId> zone, ColourScheme scheme) {
    public static final Preferences NONE = new Preferences(Optional.empty(), Optional.empty(), ColourScheme.SYSTEM);

    public Preferences {
        Objects.requireNonNull(language);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(scheme);
    }
}
