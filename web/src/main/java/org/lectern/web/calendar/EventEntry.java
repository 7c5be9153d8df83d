package org.lectern.web.calendar;

import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Geo;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.event.Event;
import org.lectern.reference.Referent;
import org.lectern.reference.ReferentDrafts;
import org.lectern.syndication.LastingIds;

/** One event in a calendar (RFC 5545, section 3.6.1). What is not known is left out. */
final class EventEntry {
    private final Referent event;
    private final Document document;
    private final VEvent entry = new VEvent();

    private EventEntry(Referent event) {
        this.event = event;
        this.document = event.document();
    }

    /** Empty: nobody knows when it is. */
    static Optional<VEvent> of(Referent event, LastingIds ids) {
        Optional<Moment> start = moment(event, Event.START);
        return start.map(beginning -> new EventEntry(event).written(beginning, ids));
    }

    static boolean hasDate(Referent event) {
        return moment(event, Event.START).isPresent();
    }

    private static Optional<Moment> moment(Referent event, String name) {
        return event.document().value(name).flatMap(Moment::of).filter(Moment::isSayable);
    }

    private VEvent written(Moment start, LastingIds ids) {
        entry.setUid(ids.ofEvent(event));
        entry.setSummary(clean(event.name()));
        entry.setSequence((int) Math.min(Integer.MAX_VALUE, Math.max(0, event.version() - 1)));
        entry.setDateStart(new DateStart(start.inCalendar()));
        moment(event, Event.END)
                .filter(end -> end.getClass() == start.getClass())
                .or(() -> Optional.of(start).filter(Moment.Day.class::isInstance))
                .map(Moment::end)
                .filter(end -> end.inCalendar().after(start.inCalendar()))
                .ifPresent(end -> entry.setDateEnd(new DateEnd(end.inCalendar())));
        stamps();
        document.text(ReferentDrafts.DESCRIPTION).map(EventEntry::clean).ifPresent(entry::setDescription);
        document.text(ReferentDrafts.URL).flatMap(EventEntry::address).ifPresent(entry::setUrl);
        new Event(event).series().ifPresent(series -> entry.addCategories(clean(series.name())));
        document.document(Event.PLACE).ifPresent(this::place);
        return entry;
    }

    /** The same for everybody, at every time: when the event was last changed, or else when it was made. */
    private void stamps() {
        Optional<Date> modified = document.instant("modified").map(Date::from);
        modified.ifPresent(entry::setLastModified);
        event.created().map(Date::from).ifPresent(entry::setCreated);
        Date made = Date.from(event.created().orElse(Instant.EPOCH));
        entry.setDateTimeStamp(modified.orElse(made));
    }

    private void place(Document place) {
        String words = Stream.of("name", "address", "country")
                .flatMap(name -> place.text(name).stream())
                .map(EventEntry::clean)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!words.isEmpty()) {
            entry.setLocation(words);
        }
        if (place.fields().get("latitude") instanceof Number latitude
                && place.fields().get("longitude") instanceof Number longitude
                && Math.abs(latitude.doubleValue()) <= 90
                && Math.abs(longitude.doubleValue()) <= 180) {
            entry.setGeo(new Geo(latitude.doubleValue(), longitude.doubleValue()));
        }
    }

    /** Line breaks are all that texts have besides characters (RFC 5545, section 3.3.11). */
    private static String clean(String text) {
        return text.strip().replaceAll("\\R", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n]]", "");
    }

    private static Optional<String> address(String text) {
        try {
            URI uri = new URI(text.strip());
            return Optional.of(uri.toASCIIString())
                    .filter(any -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
