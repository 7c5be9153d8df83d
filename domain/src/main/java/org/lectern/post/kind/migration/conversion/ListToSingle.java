package org.lectern.post.kind.migration.conversion;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;

/** A list with one entry becomes that entry. One with none or several stays a list, and so does one whose entry is no value or a list again. */
public record ListToSingle() implements Conversion {

    @Override
    public String name() {
        return "list-to-single";
    }

    @Override
    public String target() {
        return "list of one value";
    }

    @Override
    public boolean isDone(Object value) {
        return !(value instanceof List);
    }

    @Override
    public Optional<Object> convert(Object value) {
        return value instanceof List<?> list && list.size() == 1 && !(list.get(0) instanceof List)
                ? Optional.ofNullable(list.get(0))
                : Optional.empty();
    }

    @Override
    public boolean isFor(Document declared) {
        return declared.document("of").isPresent();
    }

    @Override
    public Document typed(Document declared) {
        return declared.document("of").orElseThrow();
    }
}
