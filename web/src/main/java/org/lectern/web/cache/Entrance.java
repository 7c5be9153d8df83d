package org.lectern.web.cache;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.journal.Subject;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;

/**
 * What a post has to have, before a change or after it, to come into a list or to leave it. All conditions of a query have to hold, so that
 * one of them is enough to tell; the one that concerns the fewest posts is taken.
 */
final class Entrance {
    /** The fewest posts first. */
    private static final List<Telling> TELLING = List.of(
            new Telling(Field.PART_OF, "part-of:", List.of()),
            new Telling(Field.EVENT, "event:", List.of(Subject.EVENT, Subject.SERIES)),
            new Telling(Field.PERSON, "person:", List.of(Subject.PERSON)),
            new Telling(Field.TAG, "tag:", List.of(Subject.TAG)));

    private static final Telling BY_KIND = new Telling(Field.KIND, "kind:", List.of(Subject.KIND));

    /** Beyond, one might as well look at every post. */
    private static final int MOST_YEARS = 40;

    private static final Set<String> EVERY_POST = Set.of(Subject.POST.name());

    private Entrance() {}

    static Set<String> of(PostQuery query, PostPage page) {
        return of(query, query.from().or(() -> oldest(query, page)));
    }

    /** For all posts of the query, wherever its pages end. */
    static Set<String> of(PostQuery query) {
        return of(query, query.from());
    }

    /** For posts of these years; of any, where they have no beginning. */
    static Set<String> between(Optional<Instant> first, Instant last) {
        return first.flatMap(from -> years(year(from), year(last))).orElse(EVERY_POST);
    }

    private static Set<String> of(PostQuery query, Optional<Instant> from) {
        Set<String> keys = byMatch(query)
                .or(() -> byYears(query, from))
                .or(() -> byMatch(query, BY_KIND))
                .orElse(EVERY_POST);
        return Stream.concat(keys.stream(), meanings(query)).collect(Collectors.toSet());
    }

    /** What the values mean may change too: a tag gets a synonym, a person another name, a series an edition, and a kind goes. */
    private static Stream<String> meanings(PostQuery query) {
        return Stream.concat(TELLING.stream(), Stream.of(BY_KIND))
                .filter(telling -> query.matches().stream().anyMatch(match -> match.field() == telling.field()))
                .flatMap(telling -> telling.subjects().stream())
                .map(Subject::name);
    }

    private static Optional<Set<String>> byMatch(PostQuery query) {
        return TELLING.stream()
                .flatMap(telling -> byMatch(query, telling).stream())
                .findFirst();
    }

    private static Optional<Set<String>> byMatch(PostQuery query, Telling telling) {
        return query.matches().stream()
                .filter(match -> match.field() == telling.field() && !match.none())
                .findFirst()
                .map(match -> keys(match, telling));
    }

    private static Set<String> keys(Match match, Telling telling) {
        return match.anyOf().stream().map(value -> telling.prefix() + value).collect(Collectors.toSet());
    }

    /**
     * Posts of a year too many on either side, whatever the zone. A post that has no date, and so no year, is on no page that ends with one
     * in the order of dates.
     */
    private static Optional<Set<String>> byYears(PostQuery query, Optional<Instant> from) {
        Optional<Instant> last = Stream.concat(query.until().stream(), query.visibleAt().stream())
                .min(Instant::compareTo);
        return from.flatMap(first -> last.flatMap(until -> years(year(first), year(until))));
    }

    private static Optional<Set<String>> years(int first, int last) {
        return last - first > MOST_YEARS
                ? Optional.empty()
                : Optional.of(IntStream.rangeClosed(first - 1, last + 1)
                        .mapToObj(year -> "year:" + year)
                        .collect(Collectors.toSet()));
    }

    /** Behind the last post of a full page nothing comes in. */
    private static Optional<Instant> oldest(PostQuery query, PostPage page) {
        if (query.order() != PostQuery.Order.NEWEST_FIRST
                || page.next().isEmpty()
                || page.posts().isEmpty()) {
            return Optional.empty();
        }
        return page.posts().get(page.posts().size() - 1).published();
    }

    private static int year(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).getYear();
    }

    /** @param subjects what changes the meaning of the values */
    private record Telling(Field field, String prefix, List<Subject> subjects) {}
}
