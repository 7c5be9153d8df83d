package org.lectern.persistence.embedded.match;

import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.lectern.persistence.embedded.index.KeyBytes;
import org.lectern.persistence.embedded.index.KeyBytes.KeyType;

/** A value that a query names, for others to be compared with, as the keys of an index are. */
final class Operand {
    /** Are equal where Java says so. */
    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, Integer.class, Long.class, Boolean.class, ObjectId.class, Instant.class);

    private static final long LARGEST_EXACT_DOUBLE = 1L << 53;
    private static final char FIRST_SURROGATE = 0xD800;
    private static final char BEHIND_SURROGATES = 0xE000;

    private final Object value;
    private final KeyType type;
    private final byte[] key;
    private final boolean isPlain;

    Operand(Object value) {
        this.value = value;
        type = KeyType.of(value);
        key = KeyBytes.of(value);
        isPlain = value != null && PLAIN.contains(value.getClass());
    }

    boolean isSameType(Object other) {
        return KeyType.of(other) == type;
    }

    boolean equalTo(Object other) {
        if (other == value) {
            return true;
        }
        if (isPlain && other != null && other.getClass() == value.getClass()) {
            return value.equals(other);
        }
        return isSameType(other) && (type == KeyType.NULL || order(other) == 0);
    }

    /** Below zero if the other, which is of the same type, is less than this; not a number is less than all numbers. */
    int order(Object other) {
        if (type == KeyType.STRING) {
            return order((String) other, (String) value);
        }
        if (type == KeyType.NUMBER && isExactDouble(value) && isExactDouble(other)) {
            double one = ((Number) other).doubleValue();
            double two = ((Number) value).doubleValue();
            return one < two ? -1 : one > two ? 1 : 0;
        }
        if (value instanceof Instant mine) {
            return ((Instant) other).compareTo(mine);
        }
        return Arrays.compareUnsigned(KeyBytes.of(other), key);
    }

    static boolean isNan(Object value) {
        return value instanceof Double number && number.isNaN()
                || value instanceof Decimal128 decimal && Double.isNaN(decimal.doubleValue());
    }

    private static boolean isExactDouble(Object number) {
        return number instanceof Integer
                || number instanceof Double real && !real.isNaN()
                || number instanceof Long whole && Math.abs(whole) <= LARGEST_EXACT_DOUBLE;
    }

    /** That of the bytes in UTF-8: Java's characters are in this order, but for those that are written as two surrogates. */
    private static int order(String one, String two) {
        int length = Math.min(one.length(), two.length());
        for (int i = 0; i < length; i++) {
            char first = one.charAt(i);
            char second = two.charAt(i);
            if (first != second) {
                return rank(first) - rank(second);
            }
        }
        return one.length() - two.length();
    }

    private static int rank(char sign) {
        boolean isSurrogate = sign >= FIRST_SURROGATE && sign < BEHIND_SURROGATES;
        return isSurrogate ? sign + Character.MAX_VALUE : sign;
    }
}
