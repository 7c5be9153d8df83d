package org.lectern.importing.frontmatter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Numbers in the smallest type that holds them exactly; a number that no type holds stays the text that it was. */
public final class Numbers {
    /** What a 128-bit decimal holds. */
    static final int MAX_DIGITS = 34;

    private static final int MAX_EXPONENT = 6_000;

    private Numbers() {}

    public static Object whole(BigInteger number, String written) {
        if (number.bitLength() < Integer.SIZE) {
            return new Literal(number.intValue(), written);
        }
        if (number.bitLength() < Long.SIZE) {
            return new Literal(number.longValue(), written);
        }
        return exact(new BigDecimal(number), written);
    }

    public static Object decimal(String written) {
        String text = written.toLowerCase(Locale.ROOT);
        if (text.endsWith(".inf")) {
            return new Literal(text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY, written);
        }
        if (text.endsWith(".nan")) {
            return new Literal(Double.NaN, written);
        }
        try {
            double number = Double.parseDouble(text);
            BigDecimal exact = new BigDecimal(text);
            boolean isDouble = Double.isFinite(number) && new BigDecimal(Double.toString(number)).compareTo(exact) == 0;
            return isDouble ? new Literal(number, written) : exact(exact, written);
        } catch (NumberFormatException tagged) {
            return written;
        }
    }

    private static Object exact(BigDecimal number, String written) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean fits = shortest.precision() <= MAX_DIGITS && Math.abs((long) shortest.scale()) <= MAX_EXPONENT;
        return fits ? new Literal(number.precision() <= MAX_DIGITS ? number : shortest, written) : written;
    }
}
