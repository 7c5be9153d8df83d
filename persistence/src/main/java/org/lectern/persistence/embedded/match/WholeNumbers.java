package org.lectern.persistence.embedded.match;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code $size} and {@code $mod}, and the whole numbers of 64 bits in BSON's numbers. */
final class WholeNumbers {
    private WholeNumbers() {}

    static Predicate<Object> size(Object wanted) {
        String refusal = "Failed to parse $size. Expected a non-negative whole number in: $size: " + wanted;
        long size = Optional.of(wanted == null ? "" : wanted)
                .flatMap(WholeNumbers::exactly)
                .filter(some -> some >= 0 && some <= Integer.MAX_VALUE)
                .orElseThrow(() -> Refusal.badValue(refusal));
        return value -> value instanceof List<?> elements && elements.size() == size;
    }

    static Predicate<Object> remainder(Object wanted) {
        if (!(wanted instanceof List<?> numbers)) {
            throw Refusal.badValue("malformed mod, needs to be an array");
        }
        if (numbers.size() != 2) {
            throw Refusal.badValue("malformed mod, " + (numbers.size() < 2 ? "not enough" : "too many") + " elements");
        }
        long divisor = part("divisor", numbers.get(0));
        long remainder = part("remainder", numbers.get(1));
        if (divisor == 0) {
            throw Refusal.badValue("divisor cannot be 0");
        }
        return value ->
                truncated(value).filter(some -> some % divisor == remainder).isPresent();
    }

    private static long part(String role, Object value) {
        return truncated(value).orElseThrow(() -> Refusal.badValue("malformed mod, " + role + " not a number"));
    }

    /** Empty if it is no such number. */
    static Optional<Long> exactly(Object value) {
        return decimal(value)
                .filter(some -> some.signum() == 0 || some.stripTrailingZeros().scale() <= 0)
                .flatMap(WholeNumbers::whole);
    }

    private static Optional<Long> truncated(Object value) {
        return value instanceof Integer || value instanceof Long
                ? Optional.of(((Number) value).longValue())
                : decimal(value).flatMap(WholeNumbers::whole);
    }

    private static Optional<Long> whole(BigDecimal number) {
        boolean isShort = (long) number.precision() - number.scale() <= Long.SIZE;
        return Optional.of(number)
                .filter(some -> isShort)
                .map(some -> some.setScale(0, RoundingMode.DOWN).toBigInteger())
                .filter(some -> some.bitLength() < Long.SIZE)
                .map(BigInteger::longValue);
    }

    private static Optional<BigDecimal> decimal(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return Optional.of(BigDecimal.valueOf(((Number) value).longValue()));
        }
        boolean isReal = value instanceof Double real && Double.isFinite(real);
        if (isReal) {
            return Optional.of(new BigDecimal((Double) value));
        }
        boolean isDecimal = value instanceof Decimal128 decimal && Double.isFinite(decimal.doubleValue());
        return isDecimal ? Optional.of(((Decimal128) value).toBigDecimal()) : Optional.empty();
    }
}
