package org.lectern.web.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.event.EventRegister;
import org.lectern.event.Events;
import org.lectern.reference.Referent;
import org.lectern.site.Site;
import org.lectern.syndication.LastingIds;

/** Calendars of the events that anybody may know of: those that a post mentions which anybody may read. */
@ApplicationScoped
public class Calendars {
    private static final int AT_A_TIME = 500;

    private final EventRegister register;
    private final LastingIds ids;
    private final Site site;

    /** For the container's proxy. */
    protected Calendars() {
        this(null, null, null);
    }

    @Inject
    public Calendars(EventRegister register, LastingIds ids, Site site) {
        this.register = register;
        this.ids = ids;
        this.site = site;
    }

    /** Of all events with a date. */
    byte[] all(Instant now) {
        List<Referent> dated = new ArrayList<>();
        Events events = register.referents();
        Optional<String> after = Optional.empty();
        List<Referent> page;
        do {
            page = events.page(after, AT_A_TIME);
            dated.addAll(shown(page, now));
            after = page.isEmpty() ? after : page.get(page.size() - 1).slug();
        } while (page.size() == AT_A_TIME);
        return text(site.title(), dated);
    }

    /** Empty: none of them has a date, or nobody may know of it yet. */
    Optional<byte[]> of(String name, List<Referent> some, Instant now) {
        List<Referent> shown = shown(some, now);
        return shown.isEmpty() ? Optional.empty() : Optional.of(text(name + " – " + site.title(), shown));
    }

    private List<Referent> shown(List<Referent> some, Instant now) {
        List<Referent> dated = some.stream().filter(EventEntry::hasDate).toList();
        Map<Object, Long> posts = dated.isEmpty() ? Map.of() : register.countVisible(dated, now);
        return dated.stream()
                .filter(each -> posts.getOrDefault(each.id(), 0L) > 0)
                .toList();
    }

    private byte[] text(String name, List<Referent> events) {
        return CalendarText.of(
                name,
                events.stream()
                        .sorted(Comparator.comparing(
                                (Referent each) -> each.slug().orElse("")))
                        .flatMap(each -> EventEntry.of(each, ids).stream())
                        .toList());
    }
}
