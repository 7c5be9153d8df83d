package org.lectern.post.kind.migration.conversion;

import java.util.Optional;

/** Makes values of one type of field values of another, as long as nothing of them gets lost or has to be guessed. */
public interface Conversion {
    /** As the API spells it. */
    String name();

    /** What becomes of values, in words: {@code number}. */
    String target();

    /** Whether the value is of the new type already. */
    boolean isDone(Object value);

    /** @return empty: the value can't be converted */
    Optional<Object> convert(Object value);
}
