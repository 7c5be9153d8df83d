package org.lectern.web.admin.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.statistics.MonthlyAverages;
import org.lectern.statistics.Timeline;
import org.lectern.statistics.Timelines;
import org.lectern.web.admin.dashboard.BarChart.Value;
import org.lectern.web.admin.frame.Texts;

/** How much was published over time, from the counts that are kept. */
@Named("written")
@RequestScoped
public class Written {
    private static final int MOST_MONTHS = 24;
    private static final int MOST_YEARS = 40;

    private final Timelines timelines;
    private final Texts texts;
    private final Clock clock;
    private Optional<Optional<Timeline>> read = Optional.empty();

    /** For the container's proxy. */
    protected Written() {
        this(null, null, null);
    }

    @Inject
    public Written(Timelines timelines, Texts texts, Clock clock) {
        this.timelines = timelines;
        this.texts = texts;
        this.clock = clock;
    }

    /** A line of the table behind a chart. @param address where these posts are listed; empty: there are none */
    public record Row(String period, long posts, String address) {}

    private Optional<Timeline> timeline() {
        if (read.isEmpty()) {
            read = Optional.of(timelines.keptOfAll(clock.instant()));
        }
        return read.get();
    }

    /** False while the posts are being counted for the first time. */
    public boolean isCounted() {
        return timeline().isPresent();
    }

    public long getPosts() {
        return timeline().map(all -> all.all().posts()).orElse(0L);
    }

    public long getWords() {
        return timeline().map(all -> all.all().words()).orElse(0L);
    }

    /** The newest first. */
    public List<Row> getYears() {
        return timeline().stream()
                .flatMap(all -> all.years().entrySet().stream())
                .limit(MOST_YEARS)
                .map(year -> row(
                        year.getKey().toString(),
                        String.format(Locale.ROOT, "%04d", year.getKey().getValue()),
                        year.getValue().posts()))
                .toList();
    }

    /** The newest first. */
    public List<Row> getMonths() {
        List<Row> rows = new ArrayList<>();
        for (MonthlyAverages.Month month : lastMonths()) {
            String path = String.format(
                    Locale.ROOT,
                    "%04d/%02d",
                    month.month().getYear(),
                    month.month().getMonthValue());
            rows.add(row(named(month.month()), path, month.posts()));
        }
        Collections.reverse(rows);
        return rows;
    }

    public BarChart getYearChart() {
        List<Value> values = new ArrayList<>(getYears().stream()
                .map(row -> new Value(row.period(), meaning(row), row.posts()))
                .toList());
        Collections.reverse(values);
        return BarChart.of(values);
    }

    public BarChart getMonthChart() {
        return BarChart.of(lastMonths().stream()
                .map(month -> new Value(
                        month.month().format(DateTimeFormatter.ofPattern("MMM yy", texts.locale())),
                        meaning(row(named(month.month()), "", month.posts())),
                        month.posts()))
                .toList());
    }

    private List<MonthlyAverages.Month> lastMonths() {
        List<MonthlyAverages.Month> all =
                timeline().map(read -> read.months().months()).orElse(List.of());
        return all.subList(Math.max(0, all.size() - MOST_MONTHS), all.size());
    }

    private String named(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM uuuu", texts.locale()));
    }

    private String meaning(Row row) {
        return row.period() + ": " + texts.of("dashboard.posts", row.posts());
    }

    private static Row row(String period, String path, long posts) {
        return new Row(period, posts, posts > 0 ? "/" + path + "/" : "");
    }
}
