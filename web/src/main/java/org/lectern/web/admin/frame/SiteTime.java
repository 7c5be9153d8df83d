package org.lectern.web.admin.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.lectern.site.Site;

/** Instants as people read and type them: in the site's zone. */
@ApplicationScoped
public class SiteTime {
    private final ZoneId zone;
    private final DateTimeFormatter minutes;

    /** For the container's proxy. */
    protected SiteTime() {
        this(new Site("", ZoneId.of("UTC"), Optional.empty()));
    }

    @Inject
    public SiteTime(Site site) {
        zone = site.zone();
        minutes = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    public String zoneName() {
        return zone.getId();
    }

    /** For lists: {@code 2025-05-16 09:12}. */
    public String shown(Instant instant) {
        return minutes.format(instant);
    }

    /** For an input of type datetime-local: {@code 2025-05-16T09:12}, with seconds where there are any. */
    public String typed(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).toString();
    }

    /** @return empty if the text is no date and time */
    public Optional<Instant> parsed(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.strip()).atZone(zone).toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
