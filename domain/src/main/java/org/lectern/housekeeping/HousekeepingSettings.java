package org.lectern.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * When everything is looked at: {@code LECTERN_HOUSEKEEPING_HOUR}, an hour of the day in the site's zone, {@value #DEFAULT_HOUR} where
 * nothing is said, {@code never} for on demand only. Whether links to other sites are followed: {@code LECTERN_CHECK_EXTERNAL_LINKS}, {@code
 * true} or {@code false}, which it is where nothing is said.
 */
@ApplicationScoped
public class HousekeepingSettings {
    static final int DEFAULT_HOUR = 3;

    private static final Pattern HOUR = Pattern.compile("[01]?\\d|2[0-3]");
    private static final String NEVER = "never";

    private final Optional<Integer> hour;
    private final boolean checksExternalLinks;

    /** For the container's proxy. */
    protected HousekeepingSettings() {
        this(Optional.empty(), Optional.empty());
    }

    @Inject
    public HousekeepingSettings(Config config) {
        this(
                config.getOptionalValue("lectern.housekeeping.hour", String.class),
                config.getOptionalValue("lectern.check.external.links", String.class));
    }

    public HousekeepingSettings(Optional<String> hour, Optional<String> checksExternalLinks) {
        this.hour = hour(hour.map(String::strip).filter(text -> !text.isEmpty()));
        this.checksExternalLinks = flag(checksExternalLinks.map(String::strip).filter(text -> !text.isEmpty()));
    }

    /** Empty: on demand only. */
    public Optional<Integer> hour() {
        return hour;
    }

    public boolean checksExternalLinks() {
        return checksExternalLinks;
    }

    private static Optional<Integer> hour(Optional<String> text) {
        if (text.isPresent()
                && !text.get().equals(NEVER)
                && !HOUR.matcher(text.get()).matches()) {
            throw new IllegalArgumentException("LECTERN_HOUSEKEEPING_HOUR is '" + text.get()
                    + "'; set it to an hour of the day, from 0 to 23, or to never");
        }
        return text.isEmpty()
                ? Optional.of(DEFAULT_HOUR)
                : text.filter(each -> !each.equals(NEVER)).map(Integer::valueOf);
    }

    private static boolean flag(Optional<String> text) {
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            throw new IllegalArgumentException(
                    "LECTERN_CHECK_EXTERNAL_LINKS is '" + text.get() + "'; set it to true or false");
        }
        return text.filter("true"::equals).isPresent();
    }
}
