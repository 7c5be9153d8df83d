package org.lectern.web.chart;

import java.util.List;

/**
 * Bars, and lines over them.
 *
 * @param name short, for the ids in it; of letters
 * @param description what it shows, in a sentence, for who does not see it
 */
public record Chart(String name, String title, String description, List<Bar> bars, List<Line> lines) {
    public Chart {
        bars = List.copyOf(bars);
        lines = List.copyOf(lines);
    }

    /**
     * @param label below it; empty where there is none
     * @param meaning what it says, in words
     */
    public record Bar(String label, String meaning, double value) {}

    /** @param style the name of its looks, beside those of all lines @param values one for each bar */
    public record Line(String name, String style, List<Double> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    double highest() {
        double bar = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        double line = lines.stream()
                .flatMap(each -> each.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return Math.max(bar, line);
    }
}
