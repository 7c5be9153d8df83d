package org.lectern.persistence.embedded.index;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers of all of BSON's types as bytes that sort by their value: the class (not a number, infinite, negative, zero, positive), the
 * decimal exponent, and two decimal digits a byte. Negative ones are inverted.
 */
final class NumberBytes {
    private static final int NAN = 0x10;
    private static final int NEGATIVE_INFINITY = 0x20;
    private static final int NEGATIVE = 0x30;
    private static final int ZERO = 0x40;
    private static final int POSITIVE = 0x50;
    private static final int POSITIVE_INFINITY = 0x60;

    /** Exponents are between -6,176 and 6,145. */
    private static final int BIAS = 1 << 14;

    /** Bits of a decimal's upper half. */
    private static final long DECIMAL_NAN = 0x7C00000000000000L;

    private static final long DECIMAL_INFINITY = 0x7800000000000000L;

    private NumberBytes() {}

    static void write(Number number, ByteArrayOutputStream out) {
        if (number instanceof Double value) {
            write(value, out);
        } else if (number instanceof Decimal128 value) {
            write(value, out);
        } else {
            write(BigDecimal.valueOf(number.longValue()), out);
        }
    }

    private static void write(Double value, ByteArrayOutputStream out) {
        if (value.isNaN()) {
            out.write(NAN);
        } else if (value.isInfinite()) {
            out.write(value > 0 ? POSITIVE_INFINITY : NEGATIVE_INFINITY);
        } else {
            write(new BigDecimal(value), out);
        }
    }

    private static void write(Decimal128 value, ByteArrayOutputStream out) {
        if ((value.getHigh() & DECIMAL_NAN) == DECIMAL_NAN) {
            out.write(NAN);
        } else if ((value.getHigh() & DECIMAL_INFINITY) == DECIMAL_INFINITY) {
            out.write(value.getHigh() > 0 ? POSITIVE_INFINITY : NEGATIVE_INFINITY);
        } else {
            write(value.toBigDecimal(), out);
        }
    }

    private static void write(BigDecimal value, ByteArrayOutputStream out) {
        if (value.signum() == 0) {
            out.write(ZERO);
            return;
        }
        boolean isNegative = value.signum() < 0;
        out.write(isNegative ? NEGATIVE : POSITIVE);
        byte[] magnitude = magnitude(value.abs().stripTrailingZeros());
        out.writeBytes(isNegative ? KeyBytes.inverted(magnitude) : magnitude);
    }

    private static byte[] magnitude(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        String digits = unscaled.toString();
        int exponent = digits.length() - value.scale() + BIAS;
        ByteArrayOutputStream out = new ByteArrayOutputStream(digits.length() / 2 + 4);
        out.write(exponent >> Byte.SIZE);
        out.write(exponent);
        for (int i = 0; i < digits.length(); i += 2) {
            int second = i + 1 < digits.length() ? digits.charAt(i + 1) - '0' : 0;
            out.write((digits.charAt(i) - '0') * 10 + second + 1);
        }
        out.write(0);
        return out.toByteArray();
    }
}
