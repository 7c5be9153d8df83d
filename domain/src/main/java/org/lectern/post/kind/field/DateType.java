package org.lectern.post.kind.field;

import jakarta.enterprise.context.ApplicationScoped;
import org.lectern.document.Document;

/** A day (RFC 3339, full-date): text, because a day has no zone. */
@ApplicationScoped
public class DateType implements FieldType {
    @Override
    public String name() {
        return "date";
    }

    @Override
    public String label() {
        return "Date";
    }

    @Override
    public Document schema(Field field) {
        return Document.of("type", "string").with("format", "date").with("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    @Override
    public String wanted(Field field) {
        return "has to be a day such as 2025-05-16";
    }
}
