package org.lectern.persistence.embedded.index;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The keys that a document has in an index, in their order.
 *
 * @param multikey the fields of which the document has an array, as in {@link IndexDefinition#multikey}
 */
public record IndexKeys(SortedSet<byte[]> keys, long multikey) {
    private static final IndexKeys NONE = new IndexKeys(noKeys(), 0);

    /** @throws CannotIndexParallelArraysError if two fields are in arrays of their own */
    public static IndexKeys of(IndexDefinition index, Document document) {
        if (!index.covers().test(document)) {
            return NONE;
        }
        List<FieldValues> values = index.fields().stream()
                .map(field -> FieldValues.of(document, field.path()))
                .toList();
        if (index.isSparse() && values.stream().allMatch(FieldValues::areMissing)) {
            return NONE;
        }
        refuseParallelArrays(values);
        return new IndexKeys(combined(index.fields(), values), multikey(values));
    }

    /** What a document is sorted by: of several values the least, or in descending order the greatest. */
    public static byte[] sortKey(List<IndexField> order, Document document) {
        byte[] key = new byte[0];
        for (IndexField field : order) {
            key = Interval.joined(
                    key, encoded(field, FieldValues.of(document, field.path())).first());
        }
        return key;
    }

    private static SortedSet<byte[]> combined(List<IndexField> fields, List<FieldValues> values) {
        Collection<byte[]> keys = List.of(new byte[0]);
        for (int i = 0; i < fields.size(); i++) {
            SortedSet<byte[]> ofField = encoded(fields.get(i), values.get(i));
            List<byte[]> longer = new ArrayList<>(keys.size() * ofField.size());
            keys.forEach(key -> ofField.forEach(end -> longer.add(Interval.joined(key, end))));
            keys = longer;
        }
        SortedSet<byte[]> sorted = noKeys();
        sorted.addAll(keys);
        return sorted;
    }

    private static SortedSet<byte[]> encoded(IndexField field, FieldValues values) {
        SortedSet<byte[]> encoded = noKeys();
        for (Object value : values.values()) {
            byte[] bytes = KeyBytes.of(value);
            encoded.add(field.ascending() ? bytes : KeyBytes.inverted(bytes));
        }
        return encoded;
    }

    private static void refuseParallelArrays(List<FieldValues> values) {
        Set<String> arrays = new LinkedHashSet<>();
        values.stream().map(FieldValues::array).flatMap(Optional::stream).forEach(arrays::add);
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

    private static SortedSet<byte[]> noKeys() {
        return new TreeSet<>(Interval::compare);
    }
}
