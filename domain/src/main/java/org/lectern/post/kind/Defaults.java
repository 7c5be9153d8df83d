package org.lectern.post.kind;

import java.util.ArrayList;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.post.kind.field.Field;

/** What a new post gets that does not state a field. A field that is stated as null stays so; a group that is not there stays away. */
final class Defaults {
    private Defaults() {}

    static Document filled(Document object, List<Field> fields) {
        Document filled = object;
        for (Field field : fields) {
            String name = field.name();
            filled = filled.has(name)
                    ? filled.with(name, filled(filled.fields().get(name), field))
                    : filled.withOptional(name, field.defaultValue());
        }
        return filled;
    }

    private static Object filled(Object value, Field field) {
        if (value instanceof Document group) {
            return filled(group, field.parts());
        }
        if (value instanceof List<?> list && field.element().isPresent()) {
            Field element = field.element().get();
            List<Object> filled = new ArrayList<>();
            list.forEach(each -> filled.add(filled(each, element)));
            return filled;
        }
        return value;
    }
}
