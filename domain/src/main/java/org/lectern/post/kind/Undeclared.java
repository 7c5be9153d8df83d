package org.lectern.post.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.post.kind.field.Field;
import org.lectern.problem.Pointer;

/** Tells what of a post's attributes the fields of its kind declare, and what is there besides. */
public final class Undeclared {
    private Undeclared() {}

    /** The attributes in two, each in its order. */
    public record Split(Document declared, Document undeclared) {}

    public static Split split(List<Field> fields, Document attributes) {
        List<String> names = fields.stream().map(Field::name).toList();
        Document declared = Document.empty();
        Document undeclared = Document.empty();
        for (var field : attributes.fields().entrySet()) {
            if (names.contains(field.getKey())) {
                declared = declared.with(field.getKey(), field.getValue());
            } else {
                undeclared = undeclared.with(field.getKey(), field.getValue());
            }
        }
        return new Split(declared, undeclared);
    }

    /** Where in a post there is something that its kind does not declare, groups and lists included: JSON pointers. */
    public static List<String> pointers(List<Field> fields, Document attributes) {
        List<String> pointers = new ArrayList<>();
        add(attributes, fields, "/" + PostFields.ATTRIBUTES, pointers);
        return pointers;
    }

    private static void add(Document object, List<Field> fields, String pointer, List<String> pointers) {
        object.fields().forEach((name, value) -> {
            String here = Pointer.step(pointer, name);
            Optional<Field> declared =
                    fields.stream().filter(field -> field.name().equals(name)).findFirst();
            declared.ifPresentOrElse(field -> add(value, field, here, pointers), () -> pointers.add(here));
        });
    }

    private static void add(Object value, Field field, String pointer, List<String> pointers) {
        Optional<Field> element = field.element();
        if (value instanceof Document object && !field.parts().isEmpty()) {
            add(object, field.parts(), pointer, pointers);
        } else if (value instanceof List<?> list && element.isPresent()) {
            for (int i = 0; i < list.size(); i++) {
                add(list.get(i), element.get(), Pointer.step(pointer, i), pointers);
            }
        }
    }
}
