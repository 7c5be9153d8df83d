package org.lectern.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.event.Event;
import org.lectern.post.PostLimits;

/** What the first post about an event says of it beside its name: its document begins with that. What an event cannot hold stays in the post. */
final class ToldOfEvent {
    private ToldOfEvent() {}

    static Document of(Document event) {
        Optional<LocalDate> start = day(event, Event.START);
        Optional<LocalDate> end = day(event, Event.END)
                .filter(day -> start.isEmpty() || !start.get().isAfter(day));
        return Document.empty()
                .withOptional(Event.EDITION, line(event, Event.EDITION))
                .withOptional(Event.START, start.map(LocalDate::toString))
                .withOptional(Event.END, end.map(LocalDate::toString))
                .withOptional(
                        Event.PLACE,
                        event.document(Event.PLACE)
                                .flatMap(place -> line(place, Referent.NAME))
                                .map(name -> Document.of(Referent.NAME, name)));
    }

    private static Optional<String> line(Document document, String name) {
        return document.text(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty()
                        && text.length() <= PostLimits.MAX_NAME
                        && text.chars().noneMatch(Character::isISOControl));
    }

    private static Optional<LocalDate> day(Document event, String name) {
        try {
            return event.text(name).map(LocalDate::parse);
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}
