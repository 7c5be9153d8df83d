package org.lectern.post.kind.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.document.Document;

/** Attributes by their names: what migrations have in common. */
final class Attribute {
    private static final int MAX_SHOWN = 40;

    private Attribute() {}

    /** The attributes with others in the place of this one. */
    static Document replaced(Document attributes, String name, Map<String, ?> others) {
        Map<String, Object> replaced = new LinkedHashMap<>();
        attributes.fields().forEach((each, value) -> {
            if (each.equals(name)) {
                replaced.putAll(others);
            } else {
                replaced.put(each, value);
            }
        });
        return Document.of(replaced);
    }

    static String requireName(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a field without a name");
        }
        return name;
    }

    static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() > MAX_SHOWN
                ? "'"
                        + text.substring(
                                0,
                                text.offsetByCodePoints(0, Math.min(MAX_SHOWN, text.codePointCount(0, text.length()))))
                        + "...'"
                : "'" + text + "'";
    }
}
