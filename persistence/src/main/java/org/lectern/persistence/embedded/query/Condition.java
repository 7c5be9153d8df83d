package org.lectern.persistence.embedded.query;

import org.lectern.persistence.embedded.index.Bounds;

/**
 * What a query says of one field, as far as an index can tell.
 *
 * @param isExact whether exactly these values are meant, as long as no document has an array there
 */
record Condition(Bounds bounds, boolean isExact) {
    static final Condition UNKNOWN = new Condition(Bounds.ALL, false);

    static Condition exactly(Bounds bounds) {
        return new Condition(bounds, true);
    }

    static Condition within(Bounds bounds) {
        return new Condition(bounds, false);
    }

    /** Nothing is known of the other side of bounds that are too wide. */
    Condition not() {
        return isExact ? new Condition(bounds.not(), true) : UNKNOWN;
    }
}
