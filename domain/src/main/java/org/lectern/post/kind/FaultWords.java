package org.lectern.post.kind;

import java.util.List;
import java.util.Optional;
import org.lectern.post.kind.field.Field;

/** What is wrong with a value, in words for the person who sent it. */
final class FaultWords {
    private final List<Field> fields;

    FaultWords(List<Field> fields) {
        this.fields = fields;
    }

    /** @param steps from the attributes to the value: names, and indexes of lists */
    String about(List<Object> steps, boolean isMissing) {
        return field(steps)
                .map(field -> isMissing ? missing(field) : field.type().wanted(field))
                .orElse("does not fit the schema of its kind");
    }

    private static String missing(Field field) {
        String label = field.label().equals(field.name()) ? "" : " (" + field.label() + ")";
        return "is missing" + label + "; it " + field.type().wanted(field);
    }

    /** The declared field that the value is of, or the one around it where it has none itself. */
    private Optional<Field> field(List<Object> steps) {
        Optional<Field> found = Optional.empty();
        List<Field> here = fields;
        for (Object step : steps) {
            Optional<Field> next = found.flatMap(Field::element);
            if (next.isEmpty()) {
                next = here.stream().filter(field -> field.name().equals(step)).findFirst();
            }
            if (next.isEmpty()) {
                return found;
            }
            found = next;
            here = next.get().parts();
        }
        return found;
    }
}
