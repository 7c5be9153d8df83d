package org.lectern.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.post.Post;

/** What {@link Buckets}, {@link Marks} and {@link CountedPosts} promise, whatever keeps them. */
public interface CountPortsContract {
    ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    Instant BEGUN = Instant.parse("2025-05-16T12:00:00.001Z");
    Period DAY = Period.of(LocalDate.of(2025, 5, 16));

    /** The one of this test, empty at first. */
    CountsWorld world();

    @Test
    default void aBucketComesBackAsItWas() {
        Counts counts = new Counts(
                3_000_000_000L,
                5_000_000_000L,
                Map.of(
                        Aspect.TAG,
                        Map.of("a.b", 1L, "$c", 2L, "", 3_000_000_000L, "\u0000 \uD83D\uDE9C", 4L),
                        Aspect.LANGUAGE,
                        Map.of("nl", 1L),
                        Aspect.EVENT,
                        Map.of("barn-talks", 2L),
                        Aspect.PERSON,
                        Map.of("ann", 1L, "bob", 7L)));
        Span dates = new Span(Instant.parse("-0044-03-15T00:00:00.001Z"), Instant.parse("+12025-03-15T00:00:00Z"));
        Bucket bucket = new Bucket(
                Period.of(Year.of(-44)),
                0,
                counts,
                Optional.of(dates),
                Map.of(
                        Period.of(YearMonth.of(-44, 3)),
                        new Bucket.Part(7, new Amount(5, 600), Optional.of(dates)),
                        Period.UNDATED,
                        new Bucket.Part(1, Amount.NONE, Optional.empty())));

        assertThat(buckets().write("tree", bucket, 0)).isTrue();

        assertThat(buckets().find("tree", List.of(bucket.period(), bucket.period(), DAY)))
                .containsExactly(bucket.withVersion(1));
        assertThat(buckets().find("other", List.of(bucket.period()))).isEmpty();
        assertThat(buckets().find("tree", List.of())).isEmpty();
    }

    @Test
    default void ofTwoWritersOfABucketOneIsTooLate() {
        Bucket bucket = Bucket.none(DAY);

        assertThat(buckets().write("tree", bucket, 0)).isTrue();
        assertThat(buckets().write("tree", bucket, 0)).isFalse();
        assertThat(buckets().write("tree", bucket, 1)).isTrue();
        assertThat(buckets().write("tree", bucket, 1)).isFalse();
        assertThat(buckets().write("other", bucket, 1)).isFalse();

        assertThat(buckets().find("tree", List.of(DAY))).containsExactly(bucket.withVersion(2));
    }

    @Test
    default void manyBucketsAreWrittenAtOnceEachInPlaceOfItsOwnVersion() {
        Bucket fresh = Bucket.none(DAY);
        Bucket known = Bucket.none(Period.ALL);
        Bucket other = Bucket.none(Period.UNDATED);
        buckets().write("tree", known, 0);

        assertThat(buckets().writeAll("tree", List.of(fresh, known.withVersion(1))))
                .isTrue();
        assertThat(buckets().find("tree", List.of(DAY, Period.ALL)))
                .containsExactlyInAnyOrder(fresh.withVersion(1), known.withVersion(2));

        assertThat(buckets().writeAll("tree", List.of(fresh, other))).isFalse();
        assertThat(buckets().writeAll("tree", List.of(known.withVersion(1), other.withVersion(1))))
                .isFalse();
        assertThat(buckets().find("tree", List.of(DAY, Period.ALL)))
                .containsExactlyInAnyOrder(fresh.withVersion(1), known.withVersion(2));
    }

    @Test
    default void allTreesButOneCanBeRemoved() {
        for (String tree : List.of("01A", "01B", "01C")) {
            buckets().write(tree, Bucket.none(DAY), 0);
            buckets().write(tree, Bucket.none(Period.ALL), 0);
        }

        buckets().keepOnly("01B");

        assertThat(buckets().find("01B", List.of(DAY, Period.ALL))).hasSize(2);
        assertThat(buckets().find("01A", List.of(DAY, Period.ALL))).isEmpty();
        assertThat(buckets().find("01C", List.of(DAY, Period.ALL))).isEmpty();
    }

    @Test
    default void marksStayUntilTheyAreRemoved() {
        Mark first = mark("01A");
        Mark second = mark("01B");
        Mark takenAway = mark("01C");
        marks().add(first);
        marks().add(second);

        marks().end(second);
        marks().end(takenAway);
        assertThat(marks().state().marks()).containsExactly(first, second.ended(), takenAway.ended());
        marks().remove(List.of(second.ended(), takenAway, mark("unknown")));
        assertThat(marks().state().marks()).containsExactly(first, takenAway.ended());
        marks().remove(List.of(takenAway.ended()));
        marks().remove(List.of());

        assertThat(marks().state()).isEqualTo(new Marks.State(Optional.empty(), List.of(first)));
    }

    @Test
    default void thereIsOneTreeAtATimeAndItOnlyGrows() {
        Tree tree = new Tree("01A", ZONE, 1);

        assertThat(marks().plant(tree)).isTrue();
        assertThat(marks().plant(new Tree("01B", ZONE, 9))).isFalse();
        assertThat(marks().advance(new Tree("01B", ZONE, 9))).isFalse();
        assertThat(marks().state().tree()).contains(tree);
        assertThat(marks().advance(new Tree("01A", ZONE, 5))).isTrue();
        assertThat(marks().advance(new Tree("01A", ZONE, 4))).isTrue();
        assertThat(marks().state().tree()).contains(new Tree("01A", ZONE, 5));
        marks().fell(new Tree("01B", ZONE, 9));
        assertThat(marks().state().tree()).isPresent();
        marks().fell(tree);

        assertThat(marks().state().tree()).isEmpty();
        assertThat(marks().plant(new Tree("01B", ZONE, 9))).isTrue();
    }

    @Test
    default void noPostThatCountsIsMissingInItsSpan() {
        Instant start = Instant.parse("2025-05-16T00:00:00Z");
        Instant last = Instant.parse("2025-05-16T23:59:59.999Z");
        world().put(aPost().taggedWith("first").publishedAt(start).build());
        world().put(aPost().taggedWith("last").publishedAt(last).build());
        world().put(aPost().taggedWith("before")
                .publishedAt(start.minusMillis(1))
                .build());
        world().put(aPost().taggedWith("behind").publishedAt(last.plusMillis(1)).build());
        world().put(aPost().taggedWith("undated").withMarkdown("text").build());
        world().put(aPost().taggedWith("null").with("published", null).build());

        List<Post> dated = new ArrayList<>();
        List<Post> undated = new ArrayList<>();
        world().countedPosts().dated(new Span(start, last), dated::add);
        world().countedPosts().undated(undated::add);

        assertThat(dated.stream().flatMap(post -> post.tags().stream())).contains("first", "last");
        assertThat(undated.stream().flatMap(post -> post.tags().stream())).contains("undated", "null");
    }

    @Test
    default void theFirstDateIsThatOfAPostThatIsPublishedOnceAtLeast() {
        Instant date = Instant.parse("2025-05-16T00:00:00Z");
        world().put(aPost().publishedAt(date).build());
        world().put(aPost().publishedAt("2031-05-16T00:00:00Z").build());
        world().put(aPost().publishedAt("1999-05-16T00:00:00Z").draft().build());
        world().put(aPost().with("published", List.of(date.minusSeconds(1))).build());
        world().put(aPost().with("published", "1999").build());
        world().put(aPost().build());

        CountedPosts posts = world().countedPosts();
        assertThat(posts.firstDate(Span.EVER.first())).contains(date);
        assertThat(posts.firstDate(date)).contains(date);
        assertThat(posts.firstDate(date.plusMillis(1))).contains(Instant.parse("2031-05-16T00:00:00Z"));
        assertThat(posts.firstDate(Span.EVER.last())).isEmpty();
    }

    private Buckets buckets() {
        return world().buckets();
    }

    private Marks marks() {
        return world().marks();
    }

    private static Mark mark(String id) {
        return new Mark(id, ZONE, Set.of(DAY, Period.UNDATED), BEGUN, false);
    }
}
