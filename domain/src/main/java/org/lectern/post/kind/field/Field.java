package org.lectern.post.kind.field;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.document.Document;

/**
 * One field that a kind declares.
 *
 * @param name under which posts have its value; empty for the element of a list
 * @param label as people read it; the name where nobody gave one
 * @param help for whoever fills it in
 * @param defaultValue what a new post gets that does not state the field
 * @param settings those of its type alone
 * @param nested the fields of a group, in their order; the one element of a list; else empty
 */
public record Field(
        String name,
        String label,
        Optional<String> help,
        boolean required,
        Optional<Object> defaultValue,
        FieldType type,
        Document settings,
        List<Field> nested) {
    public Field {
        Objects.requireNonNull(name);
        Objects.requireNonNull(help);
        Objects.requireNonNull(defaultValue);
        Objects.requireNonNull(type);
        Objects.requireNonNull(settings);
        nested = List.copyOf(nested);
    }

    /** A field without settings, as types use it for what their values consist of. */
    public static Field part(String name, FieldType type, boolean required) {
        return part(name, type, required, Document.empty());
    }

    static Field part(String name, FieldType type, boolean required, Document settings) {
        return new Field(name, name, Optional.empty(), required, Optional.empty(), type, settings, List.of());
    }

    /** The fields that an object in this field's place consists of; what else it holds is kept, and undeclared. */
    public List<Field> parts() {
        return type.parts(this);
    }

    /** What each entry of a list in this field's place is. */
    public Optional<Field> element() {
        return type.element(this);
    }
}
