package org.lectern.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.Status;

/** What {@link Statistics} promise of posts that are there already, with a tree and without, whatever keeps it. */
public interface StatisticsContract {
    Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    Instant EARLIER = Instant.parse("2025-05-16T00:00:00Z");

    /** The one of this test, empty at first. */
    CountsWorld world();

    @Test
    default void tagsAreCountedOncePerVisiblePost() {
        put(aPost().taggedWith("a", "b", "a").publishedAt(EARLIER).build());
        put(aPost().taggedWith("a").build());
        put(aPost().taggedWith("a", "hidden").draft().build());
        put(aPost().taggedWith("late").publishedAt(NOW.plusSeconds(1)).build());
        put(aPost().with("tags", "bare").build());
        put(aPost().with("tags", List.of(5, Document.empty(), "c")).build());
        put(aPost().with("tags", null).build());

        assertThat(counts("UTC"))
                .allSatisfy(counts -> assertThat(counts.byTag()).isEqualTo(Map.of("a", 2L, "b", 1L, "c", 1L)));
    }

    @Test
    default void theMostUsedTagsComeFirst() {
        put(aPost().taggedWith("c", "b", "$set", "x.y").build());
        put(aPost().taggedWith("c", "a").build());

        assertThat(counts("UTC")).allSatisfy(counts -> {
            assertThat(counts.byTag().keySet()).containsExactly("c", "$set", "a", "b", "x.y");
            assertThat(counts.byTag(2)).isEqualTo(Map.of("c", 2L, "$set", 1L));
        });
    }

    @Test
    default void yearsAreThoseOfTheZoneTheNewestFirst() {
        put(aPost().publishedAt("2024-12-31T23:30:00Z").build());
        put(aPost().publishedAt("2024-07-01T00:00:00Z").build());
        put(aPost().publishedAt("1999-07-01T00:00:00Z").build());
        put(aPost().publishedAt(NOW.plusSeconds(1)).build());
        put(aPost().draft().publishedAt(EARLIER).build());
        put(aPost().with("published", "2020").build());
        put(aPost().with("published", List.of(EARLIER)).build());
        put(aPost().build());

        assertThat(counts("UTC"))
                .allSatisfy(counts -> assertThat(counts.byYear().entrySet())
                        .containsExactly(Map.entry(Year.of(2024), 2L), Map.entry(Year.of(1999), 1L)));
        assertThat(counts("Europe/Amsterdam")).allSatisfy(counts -> assertThat(
                        counts.byYear().entrySet())
                .containsExactly(
                        Map.entry(Year.of(2025), 1L), Map.entry(Year.of(2024), 1L), Map.entry(Year.of(1999), 1L)));
        assertThat(Stream.of("GMT+1", "+01:00", "UTC+01:00").flatMap(this::counts))
                .allSatisfy(counts -> assertThat(counts.byYear()).containsEntry(Year.of(2025), 1L));
    }

    @Test
    default void postsAreCountedByMonthDayKindAndLanguage() {
        put(aPost().publishedAt("2025-05-16T10:00:00Z")
                .ofKind("talk")
                .inLanguage("nl")
                .build());
        put(aPost().publishedAt("2025-05-16T11:00:00Z")
                .ofKind("talk")
                .taggedWith("t")
                .build());
        put(aPost().publishedAt("2025-04-30T22:00:00Z").with("kind", 5).build());
        put(aPost().publishedAt("2024-02-29T12:00:00Z").inLanguage("nl").build());
        put(aPost().with("language", List.of("nl")).build());

        assertThat(counts("Europe/Amsterdam")).allSatisfy(counts -> {
            assertThat(counts.all().posts()).isEqualTo(5);
            assertThat(counts.byMonth(Year.of(2025))).isEqualTo(Map.of(YearMonth.of(2025, 5), 3L));
            assertThat(counts.byMonth().keySet()).containsExactly(YearMonth.of(2024, 2), YearMonth.of(2025, 5));
            assertThat(counts.of(Period.of(LocalDate.of(2025, 5, 1))).posts()).isEqualTo(1);
            assertThat(counts.byKind()).isEqualTo(Map.of("entry", 3L, "talk", 2L));
            assertThat(counts.byLanguage()).isEqualTo(Map.of("nl", 2L));
            assertThat(counts.of(Period.of(Year.of(2025))).by(Aspect.TAG)).isEqualTo(Map.of("t", 1L));
            assertThat(counts.of(Period.of(Year.of(2024))).by(Aspect.TAG)).isEmpty();
            assertThat(counts.of(Period.of(YearMonth.of(2031, 1))).posts()).isZero();
            assertThat(counts.of(Period.of(LocalDate.of(2025, 5, 16))).posts()).isEqualTo(2);
            assertThat(counts.of(Period.UNDATED).posts()).isEqualTo(1);
        });
    }

    /** Cases that {@link Post#isVisibleAt} knows. */
    @Test
    default void onlyWhatReadersSeeCounts() {
        put(aPost().publishedAt(NOW).taggedWith("now").build());
        put(aPost().with("published", null).taggedWith("null").build());
        put(aPost().publishedAt(NOW.plusMillis(1)).taggedWith("future").build());
        put(aPost().withStatus(Status.WITHDRAWN)
                .publishedAt(EARLIER)
                .taggedWith("withdrawn")
                .build());
        put(aPost().without("status").taggedWith("no status").build());
        put(aPost().with("status", List.of("published"))
                .taggedWith("listed status")
                .build());
        put(aPost().with("published", "2025-05-16").taggedWith("text date").build());
        put(aPost().with("published", List.of(EARLIER)).ofKind("listed date").build());
        put(aPost().with("published", java.util.Collections.singletonList(null))
                .ofKind("listed null")
                .build());

        assertThat(counts("UTC")).allSatisfy(counts -> {
            assertThat(counts.byTag().keySet()).containsExactly("now", "null");
            assertThat(counts.byKind()).isEqualTo(Map.of("entry", 2L));
        });
    }

    private void put(Post post) {
        world().put(post);
    }

    /** Counted from the posts, and from a tree. */
    private Stream<PublicCounts> counts(String zone) {
        world().marks().state().tree().ifPresent(world().marks()::fell);
        PublicCounts direct = node(zone).statistics().of(NOW);
        PublicCounts grown = node(zone).built().statistics().of(NOW);
        return Stream.of(direct, grown);
    }

    private CountingNode node(String zone) {
        return new CountingNode(
                world().countedPosts(), world().buckets(), world().marks(), ZoneId.of(zone), Clock.systemUTC());
    }
}
