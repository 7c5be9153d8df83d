package org.lectern.persistence.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The keys that a document has in an index, in their order.
 *
 * @param multikey the fields of which the document has an array, as in {@link IndexDefinition#multikey}
 */
public record IndexKeys(List<byte[]> keys, long multikey) {
    private static final IndexKeys NONE = new IndexKeys(List.of(), 0);

    /** @throws CannotIndexParallelArraysError if two fields are in arrays of their own */
    public static IndexKeys of(IndexDefinition index, Document document) {
        if (!index.covers().test(document)) {
            return NONE;
        }
        if (index.hasPlaces()) {
            return ofPlaces(index, document);
        }
        Tuples tuples = Tuples.of(document, index.fields());
        List<byte[]> keys = new ArrayList<>(tuples.values().size());
        for (List<Object> values : tuples.values()) {
            if (!index.isSparse() || !values.stream().allMatch(Missing.class::isInstance)) {
                keys.add(encoded(index.fields(), values));
            }
        }
        return new IndexKeys(inOrder(keys), tuples.multikey());
    }

    private static byte[] encoded(List<IndexField> fields, List<Object> values) {
        byte[] key = encoded(fields.get(0), values.get(0));
        for (int i = 1; i < fields.size(); i++) {
            key = Interval.joined(key, encoded(fields.get(i), values.get(i)));
        }
        return key;
    }

    /** Each once. */
    private static List<byte[]> inOrder(List<byte[]> keys) {
        if (keys.size() <= 1) {
            return keys;
        }
        SortedSet<byte[]> sorted = new TreeSet<>(Interval::compare);
        sorted.addAll(keys);
        return List.copyOf(sorted);
    }

    /** A name that may be an element's place leads to that element and into the documents. */
    private static IndexKeys ofPlaces(IndexDefinition index, Document document) {
        List<FieldValues> values = new ArrayList<>(index.fields().size());
        index.fields().forEach(field -> values.add(FieldValues.of(document, field)));
        if (index.isSparse() && values.stream().allMatch(FieldValues::areMissing)) {
            return NONE;
        }
        refuseParallelArrays(values);
        return new IndexKeys(combined(index.fields(), values), multikey(values));
    }

    /** What a document is sorted by: of several values the least, or in descending order the greatest. */
    public static byte[] sortKey(List<IndexField> order, Document document) {
        if (order.size() == 1 || order.stream().anyMatch(IndexField::hasPlace)) {
            byte[] key = new byte[0];
            for (IndexField field : order) {
                List<byte[]> ofField = encoded(field, FieldValues.of(document, field));
                key = Interval.joined(key, ofField.get(0));
            }
            return key;
        }
        List<byte[]> keys = new ArrayList<>();
        tuples(order, document).forEach(values -> keys.add(encoded(order, values)));
        return inOrder(keys).get(0);
    }

    private static List<List<Object>> tuples(List<IndexField> order, Document document) {
        try {
            return Tuples.of(document, order).values();
        } catch (CannotIndexParallelArraysError parallel) {
            throw new BadValueException("cannot sort with keys that are parallel arrays");
        }
    }

    private static List<byte[]> combined(List<IndexField> fields, List<FieldValues> values) {
        List<byte[]> keys = List.of(new byte[0]);
        for (int i = 0; i < fields.size(); i++) {
            List<byte[]> ofField = encoded(fields.get(i), values.get(i));
            List<byte[]> longer = new ArrayList<>(keys.size() * ofField.size());
            for (byte[] key : keys) {
                for (byte[] end : ofField) {
                    longer.add(Interval.joined(key, end));
                }
            }
            keys = longer;
        }
        return keys;
    }

    private static List<byte[]> encoded(IndexField field, FieldValues values) {
        return inOrder(
                values.values().stream().map(value -> encoded(field, value)).toList());
    }

    private static byte[] encoded(IndexField field, Object value) {
        byte[] bytes = KeyBytes.of(value);
        return field.ascending() ? bytes : KeyBytes.inverted(bytes);
    }

    private static void refuseParallelArrays(List<FieldValues> values) {
        Set<String> arrays = new LinkedHashSet<>();
        values.forEach(each -> each.array().ifPresent(arrays::add));
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
    }

    private static long multikey(List<FieldValues> values) {
        long fields = 0;
        for (int i = 0; i < values.size(); i++) {
            fields |= values.get(i).array().isPresent() ? 1L << i : 0;
        }
        return fields;
    }
}
