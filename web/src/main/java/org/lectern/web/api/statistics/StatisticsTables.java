package org.lectern.web.api.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.statistics.Amount;
import org.lectern.statistics.Aspect;
import org.lectern.statistics.MonthlyAverages;
import org.lectern.statistics.PublicCounts;
import org.lectern.statistics.RankMentions;
import org.lectern.statistics.Ranked;
import org.lectern.statistics.Statistics;
import org.lectern.statistics.Timeline;
import org.lectern.web.csv.CsvCell;

/** Statistics as tables in CSV (RFC 4180), the names of the columns in the first line. */
@ApplicationScoped
public class StatisticsTables {
    private final Statistics statistics;
    private final StatisticsReads reads;
    private final RankMentions mentions;
    private final Clock clock;

    /** For the container's proxy. */
    protected StatisticsTables() {
        this(null, null, null, null);
    }

    @Inject
    public StatisticsTables(Statistics statistics, StatisticsReads reads, RankMentions mentions, Clock clock) {
        this.statistics = statistics;
        this.reads = reads;
        this.mentions = mentions;
        this.clock = clock;
    }

    String csv(StatisticsTable table, Optional<StatisticsScope> scope) {
        return switch (table) {
            case YEARS -> years(reads.timeline(scope), scope.isEmpty());
            case MONTHS -> months(reads.timeline(scope), scope.isEmpty());
            case TAGS -> counted("tag", Aspect.TAG);
            case KINDS -> counted("kind", Aspect.KIND);
            case LANGUAGES -> counted("language", Aspect.LANGUAGE);
            case EVENTS -> ranked("event", table);
            case SERIES -> ranked("series", table);
            case PEOPLE -> ranked("person", table);
        };
    }

    private static String years(Timeline timeline, boolean hasWords) {
        StringBuilder csv = new StringBuilder(row(hasWords, "year", "posts", "words"));
        timeline.years().forEach((year, amount) -> csv.append(row(hasWords, year.getValue(), amount)));
        return csv.toString();
    }

    private static String months(Timeline timeline, boolean hasWords) {
        StringBuilder csv = new StringBuilder(row(hasWords, "month", "posts", "average", "overallAverage", "words"));
        for (MonthlyAverages.Month month : timeline.months().months()) {
            csv.append(row(
                    hasWords,
                    month.month(),
                    month.posts(),
                    month.moving(),
                    timeline.months().overall(),
                    month.amount().words()));
        }
        return csv.toString();
    }

    private static String row(boolean hasWords, Number year, Amount amount) {
        return row(hasWords, year, amount.posts(), amount.words());
    }

    /** @param cells the last is of words */
    private static String row(boolean hasWords, Object... cells) {
        return CsvCell.row(hasWords ? cells : Arrays.copyOf(cells, cells.length - 1));
    }

    private String counted(String name, Aspect aspect) {
        StringBuilder csv = new StringBuilder(CsvCell.row(name, "posts"));
        Map<String, Long> counts = statistics.of(clock.instant()).by(aspect, Integer.MAX_VALUE);
        counts.forEach((each, posts) -> csv.append(CsvCell.row(each, posts)));
        return csv.toString();
    }

    private String ranked(String name, StatisticsTable table) {
        Instant now = clock.instant();
        PublicCounts counts = statistics.of(now);
        List<Ranked> ranked =
                switch (table) {
                    case EVENTS -> mentions.of(counts, now).events();
                    case SERIES -> mentions.of(counts, now).series();
                    default -> mentions.of(counts, now).people();
                };
        StringBuilder csv = new StringBuilder(CsvCell.row(name, "name", "posts"));
        ranked.forEach(each -> csv.append(CsvCell.row(each.key(), each.name(), each.posts())));
        return csv.toString();
    }
}
