package org.lectern.web.admin.editor.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;

/** What the value of an attribute is, as people choose it in the editor. */
public enum AttributeType {
    TEXT("Text"),
    NUMBER("Number"),
    YES_NO("Yes or no"),
    DATE("Date and time"),
    JSON("List or group (JSON)"),
    NOTHING("Nothing"),
    /** Bytes, and values of types that only the store knows. */
    KEPT("Kept as it is");

    private final String label;

    AttributeType(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }

    static Optional<AttributeType> parse(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    static AttributeType of(Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof String) {
            return TEXT;
        }
        if (value instanceof Boolean) {
            return YES_NO;
        }
        if (value instanceof Instant) {
            return DATE;
        }
        if (value instanceof List || value instanceof Document) {
            return JSON;
        }
        boolean finite =
                value instanceof BigDecimal || value instanceof Number number && Double.isFinite(number.doubleValue());
        return finite ? NUMBER : KEPT;
    }
}
