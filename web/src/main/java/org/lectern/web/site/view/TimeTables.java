package org.lectern.web.site.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.lectern.statistics.Amount;
import org.lectern.statistics.MonthlyAverages;
import org.lectern.statistics.Timeline;
import org.lectern.web.chart.SvgChart;
import org.lectern.web.chart.TimelineCharts;
import org.lectern.web.site.view.TimeTable.Row;

/** Makes charts of what was written over time, and their tables, the newest first. */
public final class TimeTables {
    private TimeTables() {}

    public static TimeTable years(Timeline timeline) {
        List<Row> rows = timeline.years().entrySet().stream()
                .map(year -> row(
                        padded(year.getKey().getValue()),
                        year.getValue(),
                        year.getKey().getValue(),
                        "/"))
                .toList();
        String svg = SvgChart.inPage(TimelineCharts.years("Posts", timeline));
        return new TimeTable("Posts per year", svg, List.of("Year", "Posts", "Words"), rows);
    }

    public static TimeTable months(Timeline timeline) {
        List<Row> rows = new ArrayList<>();
        for (MonthlyAverages.Month month : timeline.months().months()) {
            int year = month.month().getYear();
            String path = String.format(Locale.ROOT, "/%02d/", month.month().getMonthValue());
            Row row = row(month.month().toString(), month.amount(), year, path);
            List<String> cells = new ArrayList<>(row.cells());
            cells.add(String.format(Locale.ENGLISH, "%.2f", month.moving()));
            rows.add(new Row(row.href(), row.period(), cells));
        }
        Collections.reverse(rows);
        String svg = SvgChart.inPage(TimelineCharts.months("Posts", timeline));
        return new TimeTable("Posts per month", svg, List.of("Month", "Posts", "Words", "Moving average"), rows);
    }

    public static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static Row row(String period, Amount amount, int year, String pathInYear) {
        boolean hasPage = amount.posts() > 0 && year >= 0 && year <= 9999;
        String href = hasPage ? "/" + padded(year) + pathInYear : "";
        return new Row(href, period, List.of(grouped(amount.posts()), grouped(amount.words())));
    }

    private static String padded(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
