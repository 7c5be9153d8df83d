package org.lectern.persistence.bench;

import java.util.Locale;

/**
 * What was measured.
 *
 * @param value what may have a target
 * @param text what is shown
 */
record Figure(double value, String text) {
    static final Figure NOT_TRIED = new Figure(Double.NaN, "not tried");

    /** Of what should take little time. */
    static Figure latency(Timing timing) {
        return new Figure(timing.median(), timing.text() + ", " + perSecond(timing.perSecond()));
    }

    /** Of what should be done often. */
    static Figure rate(Timing timing) {
        return new Figure(timing.perSecond(), perSecond(timing.perSecond()) + ", " + timing.text());
    }

    static Figure perSecond(long count, Timing timing) {
        double rate = count * 1e9 / timing.wallNanos();
        return new Figure(rate, perSecond(rate));
    }

    static Figure millis(double millis) {
        return new Figure(millis, Timing.text(millis) + " ms");
    }

    static Figure count(long count) {
        return new Figure(count, String.format(Locale.ROOT, "%,d", count));
    }

    static Figure megabytes(long bytes) {
        return new Figure(bytes, String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6));
    }

    static Figure ratio(double ratio) {
        return new Figure(ratio, String.format(Locale.ROOT, "%.2f", ratio));
    }

    Figure with(String remark) {
        return new Figure(value, text + " (" + remark + ")");
    }

    private static String perSecond(double rate) {
        return String.format(Locale.ROOT, rate < 10 ? "%.1f/s" : "%,.0f/s", rate);
    }
}
