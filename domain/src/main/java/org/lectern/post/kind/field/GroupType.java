package org.lectern.post.kind.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.lectern.document.Document;

/** Fields that belong together, declared in {@code fields}. */
@ApplicationScoped
public class GroupType implements FieldType {
    public static final String FIELDS = "fields";

    @Override
    public String name() {
        return "group";
    }

    @Override
    public String label() {
        return "Group";
    }

    @Override
    public Set<String> settings() {
        return Set.of(FIELDS);
    }

    @Override
    public Document schema(Field field) {
        return FieldSchema.object(field.nested());
    }

    @Override
    public String wanted(Field field) {
        String names =
                String.join(", ", field.nested().stream().map(Field::name).toList());
        return "has to be an object with " + names;
    }

    @Override
    public List<Field> parts(Field field) {
        return field.nested();
    }
}
