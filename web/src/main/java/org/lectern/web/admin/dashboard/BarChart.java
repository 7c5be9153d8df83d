package org.lectern.web.admin.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bars as the page draws them, in a box of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param marks lines at round numbers
 */
public record BarChart(List<Bar> bars, List<Mark> marks) {
    static final int WIDTH = 640;
    static final int HEIGHT = 200;
    private static final int LEFT = 44;
    private static final int BOTTOM = 22;
    private static final int TOP = 16;
    private static final int MOST_LABELS = 6;

    public BarChart {
        bars = List.copyOf(bars);
        marks = List.copyOf(marks);
    }

    /** @param label below it; empty: there is no room */
    public record Bar(String x, String y, String width, String height, String middle, String label, String meaning) {}

    public record Mark(String y, String textY, long value) {}

    /** @param meaning of one bar, in words */
    record Value(String label, String meaning, long number) {}

    static BarChart of(List<Value> values) {
        long highest =
                Math.max(1, values.stream().mapToLong(Value::number).max().orElse(1));
        long top = top(highest);
        double step = (WIDTH - LEFT) / (double) Math.max(1, values.size());
        int every = Math.max(1, (values.size() + MOST_LABELS - 1) / MOST_LABELS);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            double height = value.number() * (double) (HEIGHT - BOTTOM - TOP) / top;
            boolean isLabelled = (values.size() - 1 - i) % every == 0;
            bars.add(new Bar(
                    number(LEFT + i * step + step * 0.1),
                    number(HEIGHT - BOTTOM - height),
                    number(step * 0.8),
                    number(height),
                    number(LEFT + (i + 0.5) * step),
                    isLabelled ? value.label() : "",
                    value.meaning()));
        }
        return new BarChart(bars, List.of(mark(0, top), mark(top / 2, top), mark(top, top)));
    }

    private static Mark mark(long value, long top) {
        double y = HEIGHT - BOTTOM - value * (double) (HEIGHT - BOTTOM - TOP) / top;
        return new Mark(number(y), number(y + 4), value);
    }

    /** The next of 2, 4, 10, 20, 40, 100 and so on, which halve well. */
    static long top(long highest) {
        long power = 1;
        while (true) {
            for (int factor : new int[] {2, 4, 10}) {
                if (power * factor >= highest) {
                    return power * factor;
                }
            }
            power *= 10;
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
