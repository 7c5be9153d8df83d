package org.lectern.post.kind.field;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers of whatever type, exactly. */
final class Numbers {
    private Numbers() {}

    /** Empty for what is no number though it is called one (IEEE 754: NaN, the infinities). */
    static Optional<BigDecimal> exact(Number number) {
        boolean isOne = !(number instanceof Double d) || Double.isFinite(d);
        return isOne ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
    }

    /** {@code from 1 to 5}, {@code of at least 1}, {@code of at most 5}, or nothing; a space in front. */
    static String range(Optional<?> min, Optional<?> max) {
        if (min.isPresent() && max.isPresent()) {
            return " from " + min.get() + " to " + max.get();
        }
        return min.map(least -> " of at least " + least)
                .or(() -> max.map(most -> " of at most " + most))
                .orElse("");
    }
}
