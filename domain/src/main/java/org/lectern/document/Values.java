package org.lectern.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a document can hold. */
final class Values {
    private Values() {}

    static Object copyOf(Object value) {
        if (value == null || isLeaf(value)) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            LinkedHashMap<String, Object> named = new LinkedHashMap<>();
            map.forEach((name, each) -> named.put(String.valueOf(name), each));
            return Document.of(named);
        }
        if (value instanceof Collection<?> collection) {
            List<Object> copy = new ArrayList<>(collection.size());
            collection.forEach(each -> copy.add(copyOf(each)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Short || value instanceof Byte) {
            return ((Number) value).intValue();
        }
        if (value instanceof Float f) {
            return f.doubleValue();
        }
        if (value instanceof BigInteger whole) {
            return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : new BigDecimal(whole);
        }
        throw new IllegalArgumentException(
                "a document cannot hold a " + value.getClass().getName());
    }

    static boolean isWhole(Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return true;
        }
        if (number instanceof Double d) {
            return d == Math.rint(d) && Math.abs(d) < 1L << 53;
        }
        return number instanceof BigDecimal decimal
                && decimal.stripTrailingZeros().scale() <= 0
                && decimal.precision() - decimal.scale() < 19;
    }

    private static boolean isLeaf(Object value) {
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof BigDecimal
                || value instanceof Instant
                || value instanceof Binary
                || value instanceof Foreign
                || value instanceof Document;
    }
}
