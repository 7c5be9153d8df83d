package org.lectern.housekeeping.drift;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lectern.document.Binary;
import org.lectern.document.Document;

/** The types of values that a person would tell apart: all numbers are numbers. */
enum ValueType {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    LIST,
    OBJECT,
    NULL,
    BINARY,
    OTHER;

    static ValueType of(Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof String) {
            return TEXT;
        }
        if (value instanceof Number) {
            return NUMBER;
        }
        if (value instanceof Boolean) {
            return BOOLEAN;
        }
        if (value instanceof Instant) {
            return DATE;
        }
        if (value instanceof List<?>) {
            return LIST;
        }
        if (value instanceof Document) {
            return OBJECT;
        }
        return value instanceof Binary ? BINARY : OTHER;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
