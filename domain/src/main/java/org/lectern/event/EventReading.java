package org.lectern.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.FieldReader;
import org.lectern.post.PostLimits;
import org.lectern.post.Slug;
import org.lectern.reference.ReferentDrafts;

/** Reads what somebody says of an event. */
final class EventReading {
    private static final String SLUG = "slug";
    private static final String NAME = "name";

    private final FieldReader body;

    EventReading(FieldReader body) {
        this.body = body;
    }

    Document read() {
        Optional<LocalDate> start = day(Event.START);
        Optional<LocalDate> end = day(Event.END);
        if (start.isPresent() && end.filter(start.get()::isAfter).isPresent()) {
            body.fault(Event.END, "is before the start");
        }
        return Document.empty()
                .withOptional(Event.SERIES, series())
                .withOptional(Event.EDITION, body.line(Event.EDITION, PostLimits.MAX_NAME))
                .withOptional(Event.START, start.map(LocalDate::toString))
                .withOptional(Event.END, end.map(LocalDate::toString))
                .withOptional(Event.PLACE, place())
                .withOptional(ReferentDrafts.URL, ReferentDrafts.url(body))
                .withOptional(ReferentDrafts.DESCRIPTION, ReferentDrafts.description(body));
    }

    private Optional<LocalDate> day(String name) {
        Optional<String> text = body.line(name, PostLimits.MAX_NAME);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException malformed) {
            body.fault(name, "has to be a day such as 2025-05-16");
            return Optional.empty();
        }
    }

    /** A name, or an object with a slug or a name. */
    private Optional<Document> series() {
        Object value = body.document().fields().get(Event.SERIES);
        Document given = value instanceof String name ? Document.of(NAME, name) : Document.empty();
        if (!(value instanceof String)) {
            given = body.document(Event.SERIES).orElse(Document.empty());
        }
        Optional<String> name = given.text(NAME).map(String::strip).filter(text -> !text.isEmpty());
        Optional<String> slug =
                given.text(SLUG).or(() -> name.flatMap(Slug::from).map(Slug::text));
        if ((value instanceof String || value instanceof Document)
                && slug.flatMap(Slug::parse).isEmpty()) {
            body.fault(Event.SERIES, "has to be a name, or an object with a name and a slug");
        }
        Document whole = given;
        return slug.map(text -> whole.with(SLUG, text).with(NAME, name.orElse(text)));
    }

    /** Of its fields, those that are known are checked, and all are kept. */
    private Optional<Document> place() {
        Optional<Document> place = body.document(Event.PLACE);
        place.ifPresent(given -> {
            boolean textsAreTexts = given.fields().entrySet().stream()
                    .filter(field -> Set.of(NAME, "address", "country").contains(field.getKey()))
                    .allMatch(field -> field.getValue() == null || field.getValue() instanceof String);
            boolean isOnEarth = isWithin(given, "latitude", 90) && isWithin(given, "longitude", 180);
            if (!textsAreTexts || !isOnEarth) {
                body.fault(
                        Event.PLACE,
                        "has name, address and country as texts, latitude from -90 to 90 and longitude from -180 to 180");
            }
        });
        return place.filter(each -> !each.isEmpty());
    }

    private static boolean isWithin(Document place, String name, double most) {
        Object value = place.fields().get(name);
        return value == null || value instanceof Number number && Math.abs(number.doubleValue()) <= most;
    }
}
