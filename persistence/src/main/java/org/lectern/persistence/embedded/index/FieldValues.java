package org.lectern.persistence.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a document has at a dotted path: each element of the arrays on the way, and {@link Missing} where there is nothing. */
final class FieldValues {
    /** Stands for the value of an array without elements. */
    static final Object EMPTY_ARRAY = new Object();

    private final List<Object> values = new ArrayList<>();
    private Optional<String> array = Optional.empty();

    private FieldValues() {}

    static FieldValues of(Document document, IndexField field) {
        FieldValues found = new FieldValues();
        found.collect(document, field.names(), "");
        return found;
    }

    List<Object> values() {
        return Collections.unmodifiableList(values);
    }

    boolean areMissing() {
        return values.stream().allMatch(Missing.class::isInstance);
    }

    /** The path of the first array that was met. */
    Optional<String> array() {
        return array;
    }

    private void collect(Document document, List<String> path, String way) {
        Object value = document.getOrMissing(path.get(0));
        if (path.size() == 1 && !(value instanceof List)) {
            values.add(value);
            return;
        }
        String here = way.isEmpty() ? path.get(0) : way + "." + path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (value instanceof List<?> elements) {
            array = array.or(() -> Optional.of(here));
            collect(elements, rest, here);
        } else if (value instanceof Document inner) {
            collect(inner, rest, here);
        } else {
            values.add(Missing.getInstance());
        }
    }

    private void collect(List<?> elements, List<String> rest, String way) {
        if (rest.isEmpty()) {
            values.addAll(elements.isEmpty() ? List.of(EMPTY_ARRAY) : elements);
            return;
        }
        boolean isPosition = rest.get(0).matches("0|[1-9]\\d{0,8}");
        if (isPosition) {
            atPosition(elements, Integer.parseInt(rest.get(0)), rest.subList(1, rest.size()), way);
        }
        for (Object element : elements) {
            if (element instanceof Document document) {
                collect(document, rest, way);
            } else if (!isPosition) {
                values.add(Missing.getInstance());
            }
        }
        if (elements.isEmpty() && !isPosition) {
            values.add(Missing.getInstance());
        }
    }

    private void atPosition(List<?> elements, int position, List<String> rest, String way) {
        Object element = position < elements.size() ? elements.get(position) : Missing.getInstance();
        if (rest.isEmpty()) {
            values.addAll(element instanceof List<?> inner ? withItself(inner) : Collections.singletonList(element));
        } else if (element instanceof Document document) {
            collect(document, rest, way);
        } else if (element instanceof List<?> inner) {
            collect(inner, rest, way);
        } else {
            values.add(Missing.getInstance());
        }
    }

    private static List<Object> withItself(List<?> array) {
        List<Object> values = new ArrayList<>(array);
        values.add(array.isEmpty() ? EMPTY_ARRAY : array);
        return values;
    }
}
