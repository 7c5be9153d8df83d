package org.lectern.web.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.event.Events;
import org.lectern.event.SeriesList;
import org.lectern.reference.Referent;
import org.lectern.site.Addresses;
import org.lectern.web.cache.AnswerParts;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Visit;

/** {@code /events.ics}, {@code /events/SLUG.ics}, {@code /series/SLUG.ics}: all events, one, or those of a series, for calendars. */
@ApplicationScoped
public class CalendarPage implements SitePage {
    private static final Pattern PATH = Pattern.compile("/events\\.ics|/(events|series)/(.+)\\.ics");

    private final Events events;
    private final SeriesList series;
    private final Calendars calendars;

    /** For the container's proxy. */
    protected CalendarPage() {
        this(null, null, null);
    }

    @Inject
    public CalendarPage(Events events, SeriesList series, Calendars calendars) {
        this.events = events;
        this.series = series;
        this.calendars = calendars;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        if (path.group(1) == null) {
            return Optional.of(answer(calendars.all(visit.now())));
        }
        boolean isSeries = path.group(1).equals("series");
        String key = path.group(2);
        Optional<Referent> found = isSeries ? series.findByKey(key) : events.findByKey(key);
        Optional<byte[]> calendar = found.flatMap(each ->
                calendars.of(each.name(), isSeries ? events.findAllOfSeries(each.keys()) : List.of(each), visit.now()));
        return calendar.map(bytes -> found.flatMap(Referent::slug)
                .filter(slug -> !slug.equals(key))
                .map(slug -> Answer.moved("/" + path.group(1) + "/" + Addresses.segment(slug) + ".ics"))
                .orElseGet(() -> answer(bytes)));
    }

    private static Answer answer(byte[] calendar) {
        return Answer.of("text/calendar;charset=UTF-8", calendar).showing(Set.of(AnswerParts.ANY));
    }
}
