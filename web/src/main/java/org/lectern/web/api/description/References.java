package org.lectern.web.api.description;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.document.Document;

/** What is referred to in a description, like {@code #/components/schemas/Post}. */
final class References {
    private final Set<String> found = new HashSet<>();

    private References() {}

    static Set<String> in(Document description) {
        References references = new References();
        references.look(description);
        return references.found;
    }

    private void look(Object value) {
        if (value instanceof Document document) {
            document.text("$ref").ifPresent(found::add);
            document.fields().values().forEach(this::look);
        }
        if (value instanceof List<?> list) {
            list.forEach(this::look);
        }
    }
}
