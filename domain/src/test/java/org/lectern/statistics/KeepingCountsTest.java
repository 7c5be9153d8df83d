package org.lectern.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.post.PostBuilder.aPost;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.StoreUnavailable;
import org.lectern.time.Background;
import org.lectern.time.TestClock;

class KeepingCountsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOW = Instant.parse("2025-05-16T12:00:00Z");
    private static final Period DAY = Period.of(LocalDate.of(2025, 5, 16));

    private final InMemoryPosts posts = new InMemoryPosts();
    private final Buckets buckets = new InMemoryBuckets();
    private final Marks marks = new InMemoryMarks();
    private final TestClock clock = new TestClock(NOW);
    private final Breakdown breakdown = new Breakdown();
    private final CountingNode node = node(ZONE).built();

    @Test
    void aMarkNamesTheDaysOfBothVersions() {
        Post former = aPost().publishedAt("2024-12-31T23:00:00Z").build();
        Post future = aPost().withId(former.id()).publishedAt(NOW).build();

        begin(List.of(former), List.of(future));

        assertThat(marks.state().marks()).singleElement().satisfies(mark -> assertThat(mark.leaves())
                .containsExactlyInAnyOrder(DAY, Period.of(LocalDate.of(2025, 1, 1))));
    }

    @Test
    void whatIsNotCountedIsNotMarked() {
        Post post = aPost().publishedAt(NOW)
                .taggedWith("a", "b")
                .withMarkdown("former")
                .build();
        Post retold = aPost().withId(post.id())
                .publishedAt(NOW)
                .taggedWith("b", "a", "a")
                .withMarkdown("**future**")
                .build();

        Counting.Pending ofAText = begin(List.of(post), List.of(retold));
        Counting.Pending ofADraft =
                begin(List.of(), List.of(aPost().draft().publishedAt(NOW).build()));

        assertThat(List.of(ofAText, ofADraft)).containsOnly(new Counting.Pending(Optional.empty()));
        assertThat(marks.state().marks()).isEmpty();
    }

    @Test
    void manyPostsAreOneMark() {
        List<Post> many = new ArrayList<>(aPost().publishedAt(NOW).times(300));
        many.addAll(aPost().times(200));

        node.counting().end(begin(List.of(), many));

        assertThat(marks.state().marks()).singleElement().satisfies(mark -> assertThat(mark.leaves())
                .containsExactlyInAnyOrder(DAY, Period.UNDATED));
    }

    @Test
    void aReadTakesAwayTheMarksOfWhatHasEndedAndNoOthers() {
        node.counting().end(begin(List.of(), List.of(aPost().publishedAt(NOW).build())));
        Counting.Pending open =
                begin(List.of(), List.of(aPost().publishedAt(NOW).build()));

        read(node);

        assertThat(marks.state().marks()).containsExactly(open.mark().orElseThrow());
    }

    @Test
    void theMarkOfACrashIsTakenAwayAMinuteLater() {
        begin(List.of(), List.of(aPost().publishedAt(NOW).build()));
        clock.advance(Duration.ofSeconds(60));
        read(node);
        assertThat(marks.state().marks()).hasSize(1);

        clock.advance(Duration.ofMillis(1));
        read(node);

        assertThat(marks.state().marks()).isEmpty();
    }

    @Test
    void aWriterThatWasGivenUpAndEndsJustWhileItsMarkIsTakenAwayIsCounted() {
        Post post = aPost().publishedAt(NOW).build();
        Counting.Pending slow = begin(List.of(), List.of(post));
        clock.advance(Duration.ofMinutes(2));
        Marks meddling = (Marks) Proxy.newProxyInstance(
                Marks.class.getClassLoader(), new Class<?>[] {Marks.class}, (self, method, arguments) -> {
                    if (method.getName().equals("remove")) {
                        posts.put(post);
                        node.counting().end(slow);
                    }
                    return method.invoke(marks, arguments);
                });

        read(new CountingNode(posts, buckets, meddling, ZONE, clock));

        assertThat(read(node).all().posts()).isEqualTo(1);
    }

    @Test
    void nothingIsWrittenWhereNothingCanBeMarkedAndNothingIsLostWhereNoEndCan() {
        CountingNode broken = node(ZONE);
        Post post = aPost().publishedAt(NOW).build();

        breakdown.after(0);
        assertThatThrownBy(() -> broken.counting().begin(List.of(), List.of(post)))
                .isInstanceOf(StoreUnavailable.class);
        breakdown.mend();
        Counting.Pending pending = broken.counting().begin(List.of(), List.of(post));
        posts.put(post);
        breakdown.after(0);

        assertThatCode(() -> broken.counting().end(pending)).doesNotThrowAnyException();
        breakdown.mend();
        assertThat(read(node).all().posts()).isEqualTo(1);
    }

    @Test
    void whatANodeSawBeforeAnotherOneChangedItDoesNotComeBack() {
        CountingNode other = node(ZONE);
        Post post = aPost().withId("x").publishedAt(NOW).build();
        write(post);
        read(other).byMonth(Year.of(2025));
        Post hidden = aPost().withId("x").draft().publishedAt(NOW).build();
        Counting.Pending hiding = begin(List.of(post), List.of(hidden));
        posts.put(hidden);
        node.counting().end(hiding);
        read(node);

        other.counting()
                .begin(
                        List.of(),
                        List.of(aPost().publishedAt("2025-05-17T12:00:00Z").build()));
        write(aPost().publishedAt("2025-02-01T12:00:00Z").build());

        assertThat(read(other).byMonth(Year.of(2025))).isEqualTo(Map.of(YearMonth.of(2025, 2), 1L));
        assertThat(read(other).all().posts()).isEqualTo(1);
    }

    @Test
    void anEndLetsTheBackgroundSettle() {
        List<Runnable> tasks = new ArrayList<>();
        CountingNode busy = new CountingNode(posts, buckets, marks, ZONE, clock, new Background(tasks::add));
        Post post = aPost().publishedAt(NOW).build();
        Counting.Pending pending = busy.counting().begin(List.of(), List.of(post));
        posts.put(post);

        busy.counting().end(pending);
        tasks.forEach(Runnable::run);

        assertThat(tasks).hasSize(1);
        assertThat(marks.state().marks()).isEmpty();
        String tree = marks.state().tree().orElseThrow().id();
        assertThat(buckets.find(tree, List.of(DAY)))
                .singleElement()
                .satisfies(day -> assertThat(day.counts().posts()).isEqualTo(1));
    }

    @Test
    void anUnchangedStoreIsAnsweredAfterOneSmallQuery() {
        List<String> calls = new ArrayList<>();
        CountingNode watched = watched(calls);
        for (int day = 0; day < 40; day++) {
            write(aPost().publishedAt(NOW.minus(Duration.ofDays(day)))
                    .taggedWith("t")
                    .build());
        }
        read(watched).byTag();
        calls.clear();

        read(watched).byTag();
        assertThat(calls).containsExactly("state");
        read(watched).byMonth(Year.of(2025));
        calls.clear();
        read(watched).byMonth(Year.of(2025));
        assertThat(calls).containsExactly("state");
    }

    @Test
    void aChangedDayIsCountedOnceAndNothingElseIsReadAgain() {
        List<String> calls = new ArrayList<>();
        CountingNode watched = watched(calls);
        write(aPost().publishedAt(NOW).build());
        write(aPost().publishedAt(NOW.minus(Duration.ofDays(1))).build());
        read(watched).byTag();
        calls.clear();

        Post post = aPost().publishedAt(NOW).taggedWith("t").build();
        Counting.Pending pending = watched.counting().begin(List.of(), List.of(post));
        posts.put(post);
        watched.counting().end(pending);
        assertThat(calls).containsExactly("add", "end");
        calls.clear();
        read(watched).byTag();

        assertThat(calls)
                .containsExactly("state", "find", "dated", "write", "write", "write", "write", "advance", "remove");
    }

    @Test
    void aScheduledPostCountsFromItsTimeOnWithNobodyWritingAnything() {
        write(aPost().publishedAt(NOW).taggedWith("now").build());
        write(aPost().publishedAt(NOW.plusSeconds(60)).taggedWith("soon").build());
        write(aPost().publishedAt(NOW.plus(Duration.ofDays(40)))
                .taggedWith("later")
                .build());

        assertThat(read(node).byTag()).isEqualTo(Map.of("now", 1L));
        clock.advance(Duration.ofSeconds(60));
        assertThat(read(node).byTag()).isEqualTo(Map.of("now", 1L, "soon", 1L));
        assertThat(read(node).byMonth(Year.of(2025))).isEqualTo(Map.of(YearMonth.of(2025, 5), 2L));
        clock.advance(Duration.ofDays(40));
        assertThat(read(node).byTag()).isEqualTo(Map.of("now", 1L, "soon", 1L, "later", 1L));
        assertThat(read(node).byMonth(Year.of(2025)))
                .isEqualTo(Map.of(YearMonth.of(2025, 5), 2L, YearMonth.of(2025, 6), 1L));
    }

    private void write(Post post) {
        Counting.Pending pending = begin(List.of(), List.of(post));
        posts.put(post);
        node.counting().end(pending);
    }

    private Counting.Pending begin(List<Post> former, List<Post> future) {
        return node.counting().begin(former, future);
    }

    private PublicCounts read(CountingNode reader) {
        return reader.statistics().of(clock.instant());
    }

    private CountingNode node(ZoneId zone) {
        return new CountingNode(posts, buckets, breakdown.over(Marks.class, marks), zone, clock);
    }

    /** With a memory of its own, and a list of all that it asks of the store. */
    private CountingNode watched(List<String> calls) {
        return new CountingNode(
                watched(CountedPosts.class, posts, calls),
                watched(Buckets.class, buckets, calls),
                watched(Marks.class, marks, calls),
                ZONE,
                clock);
    }

    private static <T> T watched(Class<T> port, T real, List<String> calls) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    calls.add(method.getName());
                    return method.invoke(real, arguments);
                }));
    }
}
