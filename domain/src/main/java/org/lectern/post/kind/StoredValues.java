package org.lectern.post.kind;

import java.util.ArrayList;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.post.kind.field.Field;

/** Values of declared fields as they are stored: an instant that was sent as text becomes one. */
final class StoredValues {
    private StoredValues() {}

    static Document of(Document object, List<Field> fields) {
        Document stored = object;
        for (Field field : fields) {
            if (stored.has(field.name())) {
                Object value = stored.fields().get(field.name());
                stored = stored.with(field.name(), of(value, field));
            }
        }
        return stored;
    }

    static Object of(Object value, Field field) {
        if (value instanceof Document group) {
            return of(group, field.parts());
        }
        if (value instanceof List<?> list && field.element().isPresent()) {
            Field element = field.element().get();
            List<Object> stored = new ArrayList<>();
            list.forEach(each -> stored.add(of(each, element)));
            return stored;
        }
        return field.type().stored(value);
    }
}
