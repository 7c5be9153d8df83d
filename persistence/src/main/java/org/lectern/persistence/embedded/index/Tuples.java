package org.lectern.persistence.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a document has in the fields of an index: one list of values, or one for each element of an array that a path meets. Fields of the
 * documents in one array stand together as they do there; two arrays beside each other have no keys.
 */
final class Tuples {
    private final List<List<Object>> values = new ArrayList<>();
    private long multikey;

    private Tuples() {}

    /** @throws CannotIndexParallelArraysError if two fields are in arrays of their own */
    static Tuples of(Document document, List<IndexField> fields) {
        Tuples tuples = new Tuples();
        List<Place> places = new ArrayList<>(fields.size());
        for (IndexField field : fields) {
            places.add(new Place(document, field.names(), 0).moved());
        }
        tuples.collect(places);
        return tuples;
    }

    /** {@link Missing} where there is nothing, and {@link FieldValues#EMPTY_ARRAY} for an array without elements. */
    List<List<Object>> values() {
        return values;
    }

    /** The fields that met an array, counted from the lowest bit. */
    long multikey() {
        return multikey;
    }

    private void collect(List<Place> places) {
        List<?> array = List.of();
        Set<String> paths = new LinkedHashSet<>();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).isArray()) {
                array = (List<?>) places.get(i).value();
                paths.add(places.get(i).path());
                multikey |= 1L << i;
            }
        }
        if (paths.size() > 1) {
            throw new CannotIndexParallelArraysError(paths);
        }
        if (paths.isEmpty()) {
            values.add(places.stream().map(Place::value).toList());
        } else if (array.isEmpty()) {
            collect(places, FieldValues.EMPTY_ARRAY);
        } else {
            array.forEach(element -> collect(places, element));
        }
    }

    private void collect(List<Place> places, Object element) {
        List<Place> next = new ArrayList<>(places.size());
        places.forEach(place -> next.add(place.isArray() ? place.at(element) : place));
        collect(next);
    }

    /**
     * How far the way of a path has been gone.
     *
     * @param next which name comes next; one more than there are, where even an array is taken as it is
     */
    private record Place(Object value, List<String> names, int next) {
        Place moved() {
            Object here = value;
            int following = next;
            while (following < names.size() && here instanceof Document document) {
                here = document.getOrMissing(names.get(following));
                following++;
            }
            boolean isOnTheWay = following < names.size() && !(here instanceof List);
            return isOnTheWay ? end(Missing.getInstance()) : new Place(here, names, following);
        }

        boolean isArray() {
            return next <= names.size() && value instanceof List;
        }

        Place at(Object element) {
            if (next == names.size()) {
                return end(element);
            }
            return element instanceof Document ? new Place(element, names, next).moved() : end(Missing.getInstance());
        }

        String path() {
            return String.join(".", names.subList(0, next));
        }

        private Place end(Object last) {
            return new Place(last, names, names.size() + 1);
        }
    }
}
