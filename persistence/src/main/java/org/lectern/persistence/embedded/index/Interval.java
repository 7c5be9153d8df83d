package org.lectern.persistence.embedded.index;

import java.util.Arrays;

/**
 * A stretch of key bytes, compared without sign: from the first that is in it up to the first that is not.
 *
 * @param isPoint whether there is one value in it only
 */
public record Interval(byte[] from, byte[] to, boolean isPoint) {
    /** Greater than all key bytes. */
    private static final byte[] END = {(byte) 0xFF};

    public static final Interval ALL = new Interval(new byte[0], END, false);

    /** All keys that begin with these bytes. */
    public static Interval startingWith(byte[] bytes) {
        return new Interval(bytes, next(bytes), false);
    }

    static Interval point(Object value) {
        byte[] bytes = KeyBytes.of(value);
        return new Interval(bytes, next(bytes), true);
    }

    static Interval ofType(KeyBytes.KeyType type) {
        return startingWith(new byte[] {(byte) type.code()});
    }

    boolean isAll() {
        return from.length == 0 && Arrays.equals(to, END);
    }

    boolean isEmpty() {
        return compare(from, to) >= 0;
    }

    Interval and(Interval other) {
        boolean startsLater = compare(from, other.from) >= 0;
        boolean endsEarlier = compare(to, other.to) <= 0;
        return new Interval(startsLater ? from : other.from, endsEarlier ? to : other.to, isPoint || other.isPoint);
    }

    /** The same values, of a field that is indexed in descending order. */
    Interval inverted() {
        byte[] first = Arrays.equals(to, END) ? new byte[0] : next(KeyBytes.inverted(to));
        byte[] end = from.length == 0 ? END : next(KeyBytes.inverted(from));
        return isPoint ? new Interval(KeyBytes.inverted(from), end, true) : new Interval(first, end, false);
    }

    /** What comes after all keys that begin with these bytes. */
    public Interval behindAllOf(byte[] bytes) {
        return new Interval(next(bytes), to, false);
    }

    /** The same values behind the bytes of the fields before. */
    public Interval behind(byte[] prefix) {
        byte[] end = Arrays.equals(to, END) && prefix.length > 0 ? next(prefix) : joined(prefix, to);
        return new Interval(joined(prefix, from), end, isPoint);
    }

    /** The first that does not begin with these bytes and is behind all that do. */
    static byte[] next(byte[] bytes) {
        int last = bytes.length - 1;
        while (last >= 0 && bytes[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            return END;
        }
        byte[] next = Arrays.copyOf(bytes, last + 1);
        next[last]++;
        return next;
    }

    static int compare(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
