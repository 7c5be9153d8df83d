package org.lectern.post.part;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Faults;
import org.lectern.post.FieldReader;
import org.lectern.post.PostLimits;
import org.lectern.problem.Checked;

/**
 * Reads where people want notes to be cut: {@code {"cuts": [{"start": 10, "body": 17, "abstract": {"start": 17, "end": 30}, "title": "One",
 * "speakers": ["Ann Lee"], "section": "Day 2"}]}}. Places are counted in UTF-16 units; all but start, body and title may be left out.
 */
public final class CutReading {
    private final Faults faults = new Faults();

    private CutReading() {}

    public static Checked<List<Cut>> of(Document body) {
        CutReading reading = new CutReading();
        List<Cut> cuts = new FieldReader(body, "", reading.faults).elements("cuts", reading::cut);
        return reading.faults.found().isEmpty() ? Checked.right(cuts) : Checked.wrong(reading.faults.found());
    }

    private Optional<Cut> cut(String pointer, Object value) {
        if (!(value instanceof Document given)) {
            faults.add(pointer, "has to be an object with start, body and title");
            return Optional.empty();
        }
        FieldReader fields = new FieldReader(given, pointer, faults);
        Optional<Integer> start = place(fields, "start");
        Optional<Integer> body = place(fields, "body");
        Optional<String> title = fields.line("title", PostLimits.MAX_TITLE);
        if (title.isEmpty()) {
            fields.fault("title", "is missing: one line of text");
        }
        Optional<Span> told = fields.document("abstract").flatMap(span -> span(span, fields.at("abstract")));
        List<String> speakers = fields.elements("speakers", this::name);
        Optional<String> section = fields.line("section", PostLimits.MAX_TITLE);
        return start.isEmpty() || body.isEmpty() || title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cut(start.get(), body.get(), told, title.get(), speakers, section));
    }

    private Optional<Span> span(Document given, String pointer) {
        FieldReader fields = new FieldReader(given, pointer, faults);
        Optional<Integer> start = place(fields, "start");
        Optional<Integer> end = place(fields, "end");
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (end.get() < start.get()) {
            fields.fault("end", "has to be behind its start");
            return Optional.empty();
        }
        return Optional.of(new Span(start.get(), end.get()));
    }

    private static Optional<Integer> place(FieldReader fields, String name) {
        Optional<Integer> place = fields.document()
                .number(name)
                .filter(number -> number >= 0 && number <= PostLimits.MAX_SOURCE)
                .map(Long::intValue);
        if (place.isEmpty()) {
            fields.fault(name, "has to be a place in the text, counted in UTF-16 units from 0");
        }
        return place;
    }

    private Optional<String> name(String pointer, Object value) {
        if (value instanceof String text && !text.isBlank()) {
            return Optional.of(text.strip());
        }
        faults.add(pointer, "has to be a name");
        return Optional.empty();
    }
}
