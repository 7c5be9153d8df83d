package org.lectern.post.kind.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.lectern.document.Document;

/** A point in time (RFC 3339, date-time), stored as such, to the millisecond. */
@ApplicationScoped
public class InstantType implements FieldType {
    @Override
    public String name() {
        return "instant";
    }

    @Override
    public String label() {
        return "Date and time";
    }

    @Override
    public Document schema(Field field) {
        return Document.of("type", "string").with("format", "date-time");
    }

    @Override
    public String wanted(Field field) {
        return "has to be an instant such as 2025-05-16T09:12:44Z";
    }

    @Override
    public Object stored(Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException noInstant) {
            return value;
        }
    }
}
