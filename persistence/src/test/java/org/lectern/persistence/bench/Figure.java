package org.lectern.persistence.bench;

import java.util.Locale;

/**
 * What was measured.
 *
 * @param value what may have a target
 * @param text what is shown
 */
public record Figure(double value, String text) {
    public static final Figure NOT_TRIED = new Figure(Double.NaN, "not tried");

    /** Of what should take little time. */
    public static Figure latency(Timing timing) {
        return new Figure(timing.median(), timing.text() + ", " + perSecond(timing.perSecond()));
    }

    /** Of what should hardly ever take long: judged by its 99th percentile. */
    public static Figure tail(Timing timing) {
        return new Figure(timing.tail(), timing.text());
    }

    /** Of what should be done often. */
    public static Figure rate(Timing timing) {
        return new Figure(timing.perSecond(), perSecond(timing.perSecond()) + ", " + timing.text());
    }

    public static Figure perSecond(long count, Timing timing) {
        double rate = count * 1e9 / timing.wallNanos();
        return new Figure(rate, perSecond(rate));
    }

    public static Figure millis(double millis) {
        return new Figure(millis, Timing.text(millis) + " ms");
    }

    public static Figure count(long count) {
        return new Figure(count, String.format(Locale.ROOT, "%,d", count));
    }

    public static Figure megabytes(long bytes) {
        return new Figure(bytes, String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6));
    }

    public static Figure ratio(double ratio) {
        return new Figure(ratio, String.format(Locale.ROOT, "%.2f", ratio));
    }

    public Figure with(String remark) {
        return new Figure(value, text + " (" + remark + ")");
    }

    private static String perSecond(double rate) {
        return String.format(Locale.ROOT, rate < 10 ? "%.1f/s" : "%,.0f/s", rate);
    }
}
