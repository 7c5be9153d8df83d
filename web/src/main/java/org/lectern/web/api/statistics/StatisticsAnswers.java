package org.lectern.web.api.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.document.Document;
import org.lectern.statistics.Amount;
import org.lectern.statistics.Aspect;
import org.lectern.statistics.MonthlyAverages;
import org.lectern.statistics.PublicCounts;
import org.lectern.statistics.RankMentions;
import org.lectern.statistics.Ranked;
import org.lectern.statistics.Rankings;
import org.lectern.statistics.Statistics;
import org.lectern.statistics.Timeline;

/** How many posts anybody may read: over the years, and of what. */
@ApplicationScoped
public class StatisticsAnswers {
    private static final int MOST_TAGS = 100;
    private static final String POSTS = "posts";
    private static final String WORDS = "words";
    private static final String YEARS = "years";
    private static final String MONTHS = "months";

    private final Statistics statistics;
    private final StatisticsReads reads;
    private final RankMentions mentions;
    private final Clock clock;

    /** For the container's proxy. */
    protected StatisticsAnswers() {
        this(null, null, null, null);
    }

    @Inject
    public StatisticsAnswers(Statistics statistics, StatisticsReads reads, RankMentions mentions, Clock clock) {
        this.statistics = statistics;
        this.reads = reads;
        this.mentions = mentions;
        this.clock = clock;
    }

    Response statistics(Optional<StatisticsScope> scope) {
        Timeline timeline = reads.timeline(scope);
        return Response.ok(scope.map(some -> narrowed(some, timeline)).orElseGet(() -> whole(timeline)))
                .build();
    }

    /** Words are counted of all posts only. */
    private static Document narrowed(StatisticsScope scope, Timeline timeline) {
        return Document.of(scope.parameter(), scope.value())
                .with(POSTS, timeline.all().posts())
                .with(
                        YEARS,
                        years(timeline).stream()
                                .map(year -> year.without(WORDS))
                                .toList())
                .with(
                        MONTHS,
                        months(timeline.months()).stream()
                                .map(month -> month.without(WORDS))
                                .toList());
    }

    private Document whole(Timeline timeline) {
        Instant now = clock.instant();
        PublicCounts counts = statistics.of(now);
        Rankings rankings = mentions.of(counts, now);
        return Document.of(POSTS, timeline.all().posts())
                .with(WORDS, timeline.all().words())
                .with(YEARS, years(timeline))
                .with(MONTHS, months(timeline.months()))
                .with("kinds", counted("kind", counts.byKind()))
                .with("languages", counted("language", counts.byLanguage()))
                .with("tags", counted("tag", counts.by(Aspect.TAG, MOST_TAGS)))
                .with("events", ranked("event", rankings.events()))
                .with("series", ranked("series", rankings.series()))
                .with("people", ranked("person", rankings.people()));
    }

    /** The newest year first, its months in the order of the calendar. */
    Response archive() {
        PublicCounts counts = statistics.of(clock.instant());
        List<Document> years = counts.byYear().entrySet().stream()
                .map(year -> Document.of("year", (long) year.getKey().getValue())
                        .with(POSTS, year.getValue())
                        .with(MONTHS, counted("month", counts.byMonth(year.getKey()), YearMonth::toString)))
                .toList();
        return Response.ok(Document.of(YEARS, years)).build();
    }

    private static List<Document> counted(String name, Map<String, Long> counts) {
        return counted(name, counts, Function.identity());
    }

    private static <T> List<Document> counted(String name, Map<T, Long> counts, Function<T, String> shown) {
        return counts.entrySet().stream()
                .map(each -> Document.of(name, shown.apply(each.getKey())).with(POSTS, each.getValue()))
                .toList();
    }

    private static List<Document> ranked(String name, List<Ranked> ranked) {
        return ranked.stream()
                .map(each ->
                        Document.of(name, each.key()).with("name", each.name()).with(POSTS, each.posts()))
                .toList();
    }

    private static List<Document> years(Timeline timeline) {
        return timeline.years().entrySet().stream()
                .map(year -> year(year.getKey(), year.getValue()))
                .toList();
    }

    private static Document year(Year year, Amount amount) {
        return Document.of("year", (long) year.getValue())
                .with(POSTS, amount.posts())
                .with(WORDS, amount.words());
    }

    private static List<Document> months(MonthlyAverages averages) {
        return averages.months().stream()
                .map(month -> Document.of("month", month.month().toString())
                        .with(POSTS, month.posts())
                        .with(WORDS, month.amount().words())
                        .with("average", month.moving())
                        .with("overallAverage", averages.overall()))
                .toList();
    }
}
