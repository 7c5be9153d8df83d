package org.lectern.persistence.embedded.query;

import org.lectern.persistence.embedded.index.Bounds;

/**
 * What a query says of one field, as far as an index can tell.
 *
 * @param isExact whether exactly these values are meant, as long as no document has an array there
 * @param isNegation whether it holds of nothing
 */
record Condition(Bounds bounds, boolean isExact, boolean isNegation) {
    static final Condition UNKNOWN = new Condition(Bounds.ALL, false, true);

    static Condition exactly(Bounds bounds) {
        return new Condition(bounds, true, false);
    }

    static Condition within(Bounds bounds) {
        return new Condition(bounds, false, false);
    }

    /** The bounds where documents have arrays: behind one with nothing of the path in it is nothing, but it has the key of null. */
    Bounds amongArrays(String path) {
        boolean isTooNarrow = isNegation && path.contains(".") && !bounds.has(null);
        return isTooNarrow ? Bounds.ALL : bounds;
    }

    /** Nothing is known of the other side of bounds that are too wide. */
    Condition not() {
        return isExact ? new Condition(bounds.not(), true, !isNegation) : UNKNOWN;
    }
}
