package org.lectern.post.kind.migration.conversion;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;

/** A text that says yes or no: true, yes, on and 1, or false, no, off and 0, in upper or lower case. */
public record TextToBoolean() implements Conversion {
    private static final Map<String, Boolean> MEANINGS = Map.of(
            "true", true, "yes", true, "on", true, "1", true, "false", false, "no", false, "off", false, "0", false);

    @Override
    public String name() {
        return "text-to-boolean";
    }

    @Override
    public String target() {
        return "yes or no";
    }

    @Override
    public boolean isDone(Object value) {
        return value instanceof Boolean;
    }

    @Override
    public Optional<Object> convert(Object value) {
        return value instanceof String text
                ? Optional.ofNullable(MEANINGS.get(text.strip().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public Document typed(Document declared) {
        return Document.of("type", "boolean");
    }
}
