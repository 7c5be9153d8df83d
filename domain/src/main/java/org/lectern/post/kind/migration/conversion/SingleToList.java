package org.lectern.post.kind.migration.conversion;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;

/** A value becomes the one entry of a list. */
public record SingleToList() implements Conversion {

    @Override
    public String name() {
        return "single-to-list";
    }

    @Override
    public String target() {
        return "list";
    }

    @Override
    public boolean isDone(Object value) {
        return value instanceof List;
    }

    @Override
    public Optional<Object> convert(Object value) {
        return Optional.of(List.of(value));
    }

    @Override
    public boolean isFor(Document declared) {
        return declared.document("of").isEmpty();
    }

    @Override
    public Document typed(Document declared) {
        Document element = declared;
        for (String name : List.of("name", "label", "help", "required", "default")) {
            element = element.without(name);
        }
        return Document.of("type", "list").with("of", element);
    }
}
