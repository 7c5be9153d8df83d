package org.lectern.web.api.description;

import java.util.List;
import java.util.function.UnaryOperator;
import org.lectern.document.Document;

/** The operations of a description, wherever they stand. */
final class Operations {
    static final List<String> VERBS = List.of("get", "put", "post", "delete", "patch");

    private Operations() {}

    /** A change of one operation. */
    interface Change {
        /** @param verb in small letters */
        Document of(String path, String verb, Document operation);
    }

    static Document changed(Document description, Change change) {
        Document paths = description.document(MergedFragments.PATHS).orElse(Document.empty());
        for (String path : paths.names()) {
            Document item = paths.document(path).orElse(Document.empty());
            paths = paths.with(path, changed(path, item, change));
        }
        return description.with(MergedFragments.PATHS, paths);
    }

    /** The description with some of its components changed. */
    static Document withComponents(Document description, String sort, UnaryOperator<Document> change) {
        Document components = description.document(MergedFragments.COMPONENTS).orElse(Document.empty());
        Document changed = change.apply(components.document(sort).orElse(Document.empty()));
        return description.with(MergedFragments.COMPONENTS, components.with(sort, changed));
    }

    private static Document changed(String path, Document item, Change change) {
        Document changed = item;
        for (String verb : VERBS) {
            Document operation = item.document(verb).orElse(Document.empty());
            changed = operation.isEmpty() ? changed : changed.with(verb, change.of(path, verb, operation));
        }
        return changed;
    }
}
