package org.lectern.post.kind.field;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;

/**
 * What a declared field can hold. One class per type in this package; nothing else has to name it.
 *
 * <p>A value is right when it fits {@link #schema}. Everything else here says the same in words, or follows from it.
 */
public interface FieldType {
    /** As declarations spell it. */
    String name();

    /** As people read it. */
    String label();

    /** What may be set besides what every field has. */
    default Set<String> settings() {
        return Set.of();
    }

    /** Finds what is wrong with the settings of a declaration. */
    default void check(Settings settings) {}

    /** JSON Schema (2020-12) of a value that is there. */
    Document schema(Field field);

    /** Which values are right, as the end of a sentence that begins with the field: {@code has to be a number from 1 to 5}. */
    String wanted(Field field);

    /** The fields that a value consists of, where it is an object. */
    default List<Field> parts(Field field) {
        return List.of();
    }

    /** What each entry of a value is, where it is a list. */
    default Optional<Field> element(Field field) {
        return Optional.empty();
    }

    /** A value as it is stored: JSON has fewer types than the store. A value that is not right stays as it is. */
    default Object stored(Object value) {
        return value;
    }
}
