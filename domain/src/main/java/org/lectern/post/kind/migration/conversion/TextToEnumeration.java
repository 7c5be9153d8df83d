package org.lectern.post.kind.migration.conversion;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;

/** A text that is one of the values, but for upper and lower case and the white space around it, as long as only one is. */
public record TextToEnumeration(List<String> values) implements Conversion {
    public TextToEnumeration {
        values = List.copyOf(values);
    }

    @Override
    public String name() {
        return "text-to-enumeration";
    }

    @Override
    public String target() {
        return "one of " + String.join(", ", values);
    }

    @Override
    public boolean isDone(Object value) {
        return value instanceof String text && values.contains(text);
    }

    @Override
    public Optional<Object> convert(Object value) {
        if (!(value instanceof String text)) {
            return Optional.empty();
        }
        List<String> meant =
                values.stream().filter(text.strip()::equalsIgnoreCase).toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    @Override
    public Document typed(Document declared) {
        return Document.of("type", "enumeration").with("values", values);
    }
}
