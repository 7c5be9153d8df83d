package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.post.PostQuery;
import org.lectern.site.Site;
import org.lectern.web.api.Parameters;

/**
 * When a post was published: {@code year=2025}, {@code month=5} of it, {@code from} an instant or day on, {@code to} one. Years, months and
 * days are those of the site's zone; a day given as {@code to} is included, an instant is not.
 */
@ApplicationScoped
public class PublicationFilter implements PostFilter {
    private final ZoneId zone;

    /** For the container's proxy. */
    protected PublicationFilter() {
        zone = ZoneId.of("UTC");
    }

    @Inject
    public PublicationFilter(Site site) {
        zone = site.zone();
    }

    @Override
    public Set<String> parameters() {
        return Set.of("year", "month", "from", "to");
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        Optional<Integer> year = parameters.whole("year", 1, 9999);
        Optional<Integer> month = parameters.whole("month", 1, 12);
        if (month.isPresent() && year.isEmpty()) {
            throw Parameters.bad("month", "needs the parameter 'year' beside it");
        }
        Optional<LocalDate> first = year.map(number -> LocalDate.of(number, month.orElse(1), 1));
        Optional<LocalDate> next = first.map(day -> month.isPresent() ? day.plusMonths(1) : day.plusYears(1));
        Optional<Instant> from = parameters.one("from").map(text -> instant("from", text, 0));
        Optional<Instant> to = parameters.one("to").map(text -> instant("to", text, 1));
        return query.published(
                Stream.concat(first.map(this::start).stream(), from.stream()).max(Instant::compareTo),
                Stream.concat(next.map(this::start).stream(), to.stream()).min(Instant::compareTo));
    }

    private Instant instant(String name, String text, int daysLater) {
        try {
            return text.length() <= 10
                    ? start(LocalDate.parse(text).plusDays(daysLater))
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException malformed) {
            throw Parameters.bad(name, "has to be a day such as 2025-05-16 or an instant such as 2025-05-16T09:00:00Z");
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
