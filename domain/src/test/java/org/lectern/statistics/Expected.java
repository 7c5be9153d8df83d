package org.lectern.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;

/** All figures of one instant, as texts by name: from the posts themselves, or as {@link PublicCounts} has them. */
final class Expected {
    private Expected() {}

    static Map<String, Object> from(Posts posts, Instant now, ZoneId zone) {
        List<Post> visible = posts.page(PostQuery.everything().withContent(true).limitedTo(1000)).posts().stream()
                .filter(post -> post.isVisibleAt(now))
                .toList();
        Map<String, Object> figures = new TreeMap<>();
        figures.put("posts", (long) visible.size());
        figures.put("tags", by(visible, post -> post.tags().stream().distinct()));
        figures.put("kinds", by(visible, post -> Stream.of(post.kind())));
        figures.put("languages", by(visible, post -> post.language().stream()));
        figures.put("events", by(visible, post -> post.event().flatMap(Named::slug).stream()));
        figures.put("people", by(visible, Expected::people));
        figures.put("words", words(visible));
        figures.put("years", by(visible, post -> day(post, zone).stream().map(Year::from)));
        Map<Year, List<Post>> byYear = dated(visible, zone, Year::from);
        byYear.forEach((year, some) -> {
            figures.put("tags of " + year, by(some, post -> post.tags().stream().distinct()));
            figures.put("people of " + year, by(some, Expected::people));
            figures.put("words of " + year, words(some));
            figures.put("months of " + year, by(some, post -> day(post, zone).stream()
                    .map(YearMonth::from)));
        });
        dated(visible, zone, YearMonth::from).forEach((month, some) -> {
            figures.put("days of " + month, by(some, post -> day(post, zone).stream()));
            figures.put("words of " + month, words(some));
        });
        return figures;
    }

    private static Stream<String> people(Post post) {
        return Stream.concat(post.authors().stream(), post.speakers().stream())
                .flatMap(person -> person.slug().stream())
                .distinct();
    }

    private static long words(List<Post> posts) {
        return posts.stream()
                .flatMap(post -> post.content().stream())
                .mapToLong(content -> new StringTokenizer(content.source()).countTokens())
                .sum();
    }

    static Map<String, Object> of(PublicCounts counts) {
        Map<String, Object> figures = new TreeMap<>();
        figures.put("posts", counts.all().posts());
        figures.put("tags", counts.byTag());
        figures.put("kinds", counts.byKind());
        figures.put("languages", counts.byLanguage());
        figures.put("events", counts.by(Aspect.EVENT, 100));
        figures.put("people", counts.by(Aspect.PERSON, 100));
        figures.put("words", counts.all().words());
        figures.put("years", counts.byYear());
        for (Year year : counts.byYear().keySet()) {
            figures.put("tags of " + year, counts.of(Period.of(year)).by(Aspect.TAG));
            figures.put("people of " + year, counts.of(Period.of(year)).by(Aspect.PERSON));
            figures.put("words of " + year, counts.years().get(year).words());
            figures.put("months of " + year, counts.byMonth(year));
            counts.months(year).forEach((month, amount) -> figures.put("words of " + month, amount.words()));
            counts.byMonth(year).keySet().forEach(month -> figures.put("days of " + month, days(counts, month)));
        }
        return figures;
    }

    private static Map<LocalDate, Long> days(PublicCounts counts, YearMonth month) {
        Map<LocalDate, Long> days = new TreeMap<>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            long posts = counts.of(Period.of(month.atDay(day))).posts();
            if (posts > 0) {
                days.put(month.atDay(day), posts);
            }
        }
        return days;
    }

    private static Optional<LocalDate> day(Post post, ZoneId zone) {
        return post.published().map(date -> LocalDate.ofInstant(date, zone));
    }

    private static <T> Map<T, List<Post>> dated(List<Post> posts, ZoneId zone, Function<LocalDate, T> reading) {
        return posts.stream()
                .filter(post -> post.published().isPresent())
                .collect(Collectors.groupingBy(
                        post -> reading.apply(day(post, zone).orElseThrow())));
    }

    private static <T> Map<T, Long> by(List<Post> posts, Function<Post, Stream<T>> names) {
        return posts.stream().flatMap(names).collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }
}
