package org.lectern.web.api.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lectern.document.Document;
import org.lectern.site.Site;
import org.lectern.statistics.MonthlyAverages;
import org.lectern.statistics.PublicCounts;
import org.lectern.statistics.Statistics;

/** How many posts anybody may read: over the years, and of what. */
@ApplicationScoped
public class StatisticsAnswers {
    private static final int MOST_TAGS = 100;
    private static final String POSTS = "posts";

    private final Statistics statistics;
    private final Site site;
    private final Clock clock;

    /** For the container's proxy. */
    protected StatisticsAnswers() {
        this(null, null, null);
    }

    @Inject
    public StatisticsAnswers(Statistics statistics, Site site, Clock clock) {
        this.statistics = statistics;
        this.site = site;
        this.clock = clock;
    }

    Response statistics() {
        Instant now = clock.instant();
        PublicCounts counts = statistics.of(now);
        YearMonth thisMonth = YearMonth.from(now.atZone(site.zone()));
        return Response.ok(Document.of(POSTS, counts.all().posts())
                        .with("years", counted("year", counts.byYear(), year -> (long) year.getValue()))
                        .with("months", months(MonthlyAverages.of(counts.months(), thisMonth)))
                        .with("kinds", counted("kind", counts.byKind(), kind -> kind))
                        .with("languages", counted("language", counts.byLanguage(), language -> language))
                        .with("tags", counted("tag", counts.byTag(MOST_TAGS), tag -> tag)))
                .build();
    }

    /** The newest year first, its months in the order of the calendar. */
    Response archive() {
        PublicCounts counts = statistics.of(clock.instant());
        List<Document> years = counts.byYear().entrySet().stream()
                .map(year -> Document.of("year", (long) year.getKey().getValue())
                        .with(POSTS, year.getValue())
                        .with("months", counted("month", counts.byMonth(year.getKey()), YearMonth::toString)))
                .toList();
        return Response.ok(Document.of("years", years)).build();
    }

    private static <T> List<Document> counted(String name, Map<T, Long> counts, Function<T, Object> shown) {
        return counts.entrySet().stream()
                .map(each -> Document.of(name, shown.apply(each.getKey())).with(POSTS, each.getValue()))
                .toList();
    }

    private static List<Document> months(MonthlyAverages averages) {
        return averages.months().stream()
                .map(month -> Document.of("month", month.month().toString())
                        .with(POSTS, month.posts())
                        .with("average", month.moving())
                        .with("overallAverage", averages.overall()))
                .toList();
    }
}
