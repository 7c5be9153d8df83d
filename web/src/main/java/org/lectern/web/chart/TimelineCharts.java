package org.lectern.web.chart;

import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.statistics.Amount;
import org.lectern.statistics.MonthlyAverages;
import org.lectern.statistics.Timeline;
import org.lectern.web.chart.Chart.Bar;
import org.lectern.web.chart.Chart.Line;

/** Charts of what was written over time. What lies further back than fits is left out, and the title says from when on it is. */
public final class TimelineCharts {
    private static final int MOST_YEARS = 100;
    private static final int MOST_MONTHS = 50 * 12;
    private static final int MOST_LABELS = 8;

    private TimelineCharts() {}

    /** @param of what is counted, such as {@code Posts} */
    public static Chart years(String of, Timeline timeline) {
        List<Map.Entry<Year, Amount>> years = new ArrayList<>(timeline.years().entrySet().stream()
                .filter(year -> year.getKey().getValue() >= 1 && year.getKey().getValue() <= 9999)
                .limit(MOST_YEARS)
                .toList());
        Collections.reverse(years);
        int every = Math.max(1, (years.size() + MOST_LABELS - 1) / MOST_LABELS);
        List<Bar> bars = new ArrayList<>();
        for (Map.Entry<Year, Amount> year : years) {
            String name = year.getKey().toString();
            int toLast = years.size() - 1 - bars.size();
            bars.add(bar(toLast % every == 0 ? name : "", name, year.getValue().posts()));
        }
        return new Chart("years", of + " per year", description(bars), bars, List.of());
    }

    /** With both averages. */
    public static Chart months(String of, Timeline timeline) {
        List<MonthlyAverages.Month> all = timeline.months().months();
        List<MonthlyAverages.Month> months = all.subList(Math.max(0, all.size() - MOST_MONTHS), all.size());
        int every = Math.max(1, (months.size() / 12 + MOST_LABELS - 1) / MOST_LABELS);
        List<Bar> bars = months.stream()
                .map(month -> bar(label(month, every), month.month().toString(), month.posts()))
                .toList();
        double overall = timeline.months().overall();
        Line moving = new Line(
                "moving average",
                "moving",
                months.stream().map(MonthlyAverages.Month::moving).toList());
        Line average = new Line(
                String.format(Locale.ROOT, "average %.1f", overall),
                "overall",
                Collections.nCopies(months.size(), overall));
        return new Chart("months", of + " per month", description(bars), bars, List.of(moving, average));
    }

    private static String label(MonthlyAverages.Month month, int every) {
        boolean isLabelled =
                month.month().getMonth() == Month.JANUARY && month.month().getYear() % every == 0;
        return isLabelled ? String.valueOf(month.month().getYear()) : "";
    }

    private static Bar bar(String label, String period, long posts) {
        return new Bar(label, period + ": " + posts + (posts == 1 ? " post" : " posts"), posts);
    }

    private static String description(List<Bar> bars) {
        Optional<Bar> most = bars.stream().max((one, other) -> Double.compare(one.value(), other.value()));
        return most.map(bar -> "From " + bars.get(0).meaning() + ", to "
                        + bars.get(bars.size() - 1).meaning() + ". Most in " + bar.meaning() + ".")
                .orElse("Nothing yet.");
    }
}
