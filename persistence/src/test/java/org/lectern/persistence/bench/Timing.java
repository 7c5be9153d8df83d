package org.lectern.persistence.bench;

import java.util.Locale;

/**
 * How long operations took.
 *
 * @param nanos each one's time, sorted
 * @param wallNanos from the begin of the first to the end of the last
 */
public record Timing(long[] nanos, long wallNanos) {
    public int operations() {
        return nanos.length;
    }

    public double perSecond() {
        return nanos.length * 1e9 / wallNanos;
    }

    public double median() {
        return millis(0.5);
    }

    /** The time that one in a hundred exceeds, in milliseconds. */
    public double tail() {
        return millis(0.99);
    }

    /** The median, and the time that one in a hundred exceeds. */
    public String text() {
        return text(median()) + " / " + text(millis(0.99)) + " ms";
    }

    public static String text(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : "%,.0f", millis);
    }

    private double millis(double quantile) {
        return nanos[(int) (nanos.length * quantile)] / 1e6;
    }
}
