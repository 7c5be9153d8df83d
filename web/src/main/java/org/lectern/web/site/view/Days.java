package org.lectern.web.site.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.lectern.site.Site;

/** Dates as the site's zone has them. */
@ApplicationScoped
public class Days {
    private final DateTimeFormatter words;
    private final DateTimeFormatter path;
    private final DateTimeFormatter machine;

    /** For the container's proxy. */
    protected Days() {
        this(new Site("", ZoneId.of("UTC"), Optional.empty()));
    }

    @Inject
    public Days(Site site) {
        words = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(site.zone());
        path = DateTimeFormatter.ofPattern("/uuuu/MM/dd/", Locale.ROOT).withZone(site.zone());
        machine = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)
                .withZone(site.zone());
    }

    public Day of(Instant instant) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        return new Day(words.format(second), machine.format(second), path.format(second));
    }

    /** Empty texts where there is no date. */
    public Day of(Optional<Instant> instant) {
        return instant.map(this::of).orElse(new Day("", "", ""));
    }
}
