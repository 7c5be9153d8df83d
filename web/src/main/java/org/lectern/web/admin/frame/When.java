package org.lectern.web.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.lectern.web.security.SignedIn;

/** Times as the person reads them who is logged in: <code>#{when.shown(instant)}</code>. */
@Named("when")
@RequestScoped
public class When {
    private final SignedIn signedIn;

    /** For the container's proxy. */
    protected When() {
        this(null);
    }

    @Inject
    public When(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** Day and minute: {@code 16 May 2025, 09:12}. */
    public String shown(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(signedIn.locale())
                .format(here(instant));
    }

    /** {@code 16 May 2025}. */
    public String day(Instant instant) {
        return day(here(instant).toLocalDate());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(signedIn.locale())
                .format(day);
    }

    /** For the attribute {@code datetime}: with the zone's offset. */
    public String machine(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(here(instant));
    }

    public String zone() {
        return signedIn.zone().getId();
    }

    private ZonedDateTime here(Instant instant) {
        return instant.atZone(signedIn.zone());
    }
}
