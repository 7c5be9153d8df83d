package org.lectern.post.attribute;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as texts in the order of the numbers: a sign, a power of ten, the digits. {@code 12} and {@code 12.0} are the same. */
final class SortableNumber {
    private static final int MOST_DIGITS = 40;
    private static final int MOST_CHARACTERS = 60;
    private static final int OFFSET = 50_000;
    private static final int GREATEST_POWER = 40_000;
    private static final String NEGATIVE = "4";
    private static final String ZERO = "5";
    private static final String POSITIVE = "6";
    /** Behind all digits, so that of two negative numbers the one with more digits comes first. */
    private static final String END = "~";

    private SortableNumber() {}

    /** The number that a value is; empty for what is none, and for what no store takes for one. */
    static Optional<BigDecimal> of(Object value) {
        if (value instanceof BigDecimal decimal) {
            return Optional.of(decimal).filter(SortableNumber::isUsual);
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
        }
        return value instanceof Integer || value instanceof Long
                ? Optional.of(BigDecimal.valueOf(((Number) value).longValue()))
                : Optional.empty();
    }

    /** As people and programs write it: {@code -1.5e3}. */
    static Optional<BigDecimal> parse(String text) {
        boolean mayBeOne =
                text.length() <= MOST_CHARACTERS && text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,5})?");
        return mayBeOne ? Optional.of(new BigDecimal(text)).filter(SortableNumber::isUsual) : Optional.empty();
    }

    static String text(BigDecimal number) {
        if (number.signum() == 0) {
            return ZERO;
        }
        BigDecimal bare = number.abs().stripTrailingZeros();
        String all = bare.unscaledValue().toString();
        String digits = all.substring(0, Math.min(MOST_DIGITS, all.length()));
        int power = OFFSET + bare.precision() - bare.scale();
        return number.signum() > 0
                ? POSITIVE + String.format("%05d", power) + digits
                : NEGATIVE + complement(String.format("%05d", power) + digits) + END;
    }

    private static boolean isUsual(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) < GREATEST_POWER;
    }

    private static String complement(String digits) {
        StringBuilder complement = new StringBuilder(digits.length());
        digits.chars().forEach(digit -> complement.append((char) ('0' + '9' - digit)));
        return complement.toString();
    }
}
