package org.lectern.web.api.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.change.ChangeFilter;
import org.lectern.journal.Effect;
import org.lectern.post.PostId;

class ChangeStreamsTest {
    private final Listening listening = new Listening();
    private final TestLine line = new TestLine();

    @Test
    void aChangeArrivesAsItHappensAndOnce() {
        listening.put("x");
        listening.listen(line, 0);
        assertThat(line.text()).isEqualTo("retry: 3000\nid: 0\n\n");

        listening.tell(Effect.PUBLISHED, "x");
        listening.tell(Effect.HIDDEN, "y");
        listening.streams.call();
        listening.tell(Effect.CORRECTED, "x");

        assertThat(line.events()).containsExactly("1 publication", "3 correction");
        assertThat(line.text()).contains("\"title\":\"Title of x\"", "\"url\":\"https://a.example/2026/05/01/x\"}\n\n");
    }

    @Test
    void whoComesAgainGetsWhatWasMissedWithoutGapOrRepeat() {
        listening.put("x");
        TestLine other = new TestLine();
        listening.listen(other, 0);
        IntStream.range(0, 750).forEach(each -> listening.tell(Effect.CORRECTED, "x"));

        listening.listen(line, 7);
        listening.tell(Effect.CORRECTED, "x");

        assertThat(line.events()).containsExactlyElementsOf(corrections(8, 751));
        assertThat(other.events()).containsExactlyElementsOf(corrections(1, 751));
    }

    @Test
    void whoTakesNothingForAWhileGetsEverythingThen() {
        listening.put("x");
        ChangeStream stream = listening.listen(line, 0);
        line.takeNoMoreThan(3);
        IntStream.range(0, 700).forEach(each -> listening.tell(Effect.CORRECTED, "x"));
        assertThat(line.events()).hasSizeLessThan(10);

        line.takeNoMoreThan(Integer.MAX_VALUE);
        stream.onWritePossible();

        assertThat(line.events()).containsExactlyElementsOf(corrections(1, 700));
    }

    @Test
    void whoTakesNothingForAMinuteIsLetGo() {
        listening.put("x");
        listening.listen(line, 0);
        line.takeNoMoreThan(0);
        listening.tell(Effect.PUBLISHED, "x");
        listening.clock.advance(Duration.ofSeconds(59));
        listening.streams.run();
        assertThat(listening.streams.size()).isEqualTo(1);

        listening.clock.advance(Duration.ofSeconds(1));
        listening.streams.run();

        assertThat(listening.hungUp()).isEqualTo(1);
        assertThat(listening.streams.size()).isZero();
    }

    @Test
    void onlyWhatIsAskedForIsTold() {
        listening.put("x");
        Set<String> python = ChangeFilter.keys(ChangeFilter.Field.TAG, List.of("python"));
        listening.listen(line, 0, new ChangeFilter(Set.of(), List.of(python)));
        listening.tell(Effect.PUBLISHED, "x", "tag:java");
        listening.tell(Effect.CORRECTED, "x", "tag:java", "tag:python");
        listening.tell(Effect.CORRECTED, "x", "tag:java");

        assertThat(line.events()).containsExactly("2 correction");
        listening.clock.advance(Duration.ofSeconds(15));
        listening.streams.run();
        assertThat(line.text()).as("so that it goes on from there").endsWith(": heartbeat\nid: 3\n\n");
    }

    @Test
    void everyFifteenSecondsALineIsHeard() {
        listening.listen(line, 0);
        listening.streams.run();
        listening.clock.advance(Duration.ofSeconds(14));
        listening.streams.run();
        listening.clock.advance(Duration.ofSeconds(1));
        listening.streams.run();

        assertThat(line.text().split("heartbeat", -1)).hasSize(3);
    }

    @Test
    void whatTheJournalHasForgottenIsSaid() {
        listening.put("x");
        IntStream.range(0, 5).forEach(each -> listening.append(Effect.CORRECTED, "x"));
        listening.clock.advance(Duration.ofDays(31));
        listening.append(Effect.CORRECTED, "x");
        listening.journal.forgetBefore(listening.clock.instant());

        listening.listen(line, 2);
        listening.tell(Effect.CORRECTED, "x");

        assertThat(line.events()).containsExactly("6 reset", "7 correction");
    }

    @Test
    void whatIsWithdrawnBeforeItWasSentIsNotNamedAnyMore() {
        listening.put("x");
        ChangeStream stream = listening.listen(line, 0);
        line.takeNoMoreThan(0);
        listening.tell(Effect.PUBLISHED, "x");
        listening.revisions.keep(listening.posts.find(PostId.of("x")).orElseThrow());
        listening.posts.replace(aPost().withId("x").draft().withSlug("secret").build(), 1);
        listening.tell(Effect.WITHDRAWN, "x");

        line.takeNoMoreThan(Integer.MAX_VALUE);
        stream.onWritePossible();

        assertThat(line.events()).containsExactly("1 publication", "2 withdrawal");
        assertThat(line.text())
                .doesNotContain("itle", "secret")
                .contains("{\"id\":\"x\",\"at\":\"2026-05-01T12:00:00Z\",\"url\":null}")
                .endsWith(
                        "{\"id\":\"x\",\"at\":\"2026-05-01T12:00:00Z\",\"url\":\"https://a.example/2026/05/01/x\"}\n\n");
    }

    @Test
    void whatIsWithdrawnBeforeAnOldPageWasSentIsNotNamedAnyMore() {
        Queue<Runnable> tasks = new ArrayDeque<>();
        Listening slow = new Listening(tasks::add, 10);
        slow.put("x");
        slow.append(Effect.PUBLISHED, "x");
        ChangeStream stream = slow.listen(line, 0);
        line.takeNoMoreThan(0);
        runAll(tasks);
        slow.posts.replace(aPost().withId("x").draft().withSlug("secret").build(), 1);
        slow.tell(Effect.WITHDRAWN, "x");
        runAll(tasks);

        line.takeNoMoreThan(Integer.MAX_VALUE);
        stream.onWritePossible();
        runAll(tasks);

        assertThat(line.events()).containsExactly("1 publication", "2 withdrawal");
        assertThat(line.text()).doesNotContain("itle", "secret");
    }

    @Test
    void whatManyChangesLaterCannotBeToldOfAnOldPageIsReadAnew() {
        Queue<Runnable> tasks = new ArrayDeque<>();
        Listening slow = new Listening(tasks::add, 10);
        slow.put("x");
        slow.put("y");
        slow.append(Effect.PUBLISHED, "x");
        ChangeStream stream = slow.listen(line, 0);
        line.takeNoMoreThan(0);
        runAll(tasks);
        slow.posts.replace(aPost().withId("x").draft().withSlug("secret").build(), 1);
        slow.tell(Effect.WITHDRAWN, "x");
        IntStream.range(0, 600).forEach(each -> slow.tell(Effect.CORRECTED, "y"));
        runAll(tasks);

        line.takeNoMoreThan(Integer.MAX_VALUE);
        stream.onWritePossible();
        runAll(tasks);

        assertThat(line.events()).hasSize(602).startsWith("1 publication", "2 withdrawal");
        assertThat(line.text()).doesNotContain("Title of x", "secret");
    }

    @Test
    void aClientThatIsGoneFreesItsPlace() {
        Listening one = new Listening(Runnable::run, 1);
        one.put("x");
        one.listen(line, 0);
        assertThat(one.streams.reserve()).isFalse();

        line.breakDown();
        one.tell(Effect.PUBLISHED, "x");

        assertThat(one.hungUp()).isEqualTo(1);
        assertThat(one.streams.reserve()).isTrue();
        assertThat(one.streams.reserve()).isFalse();
    }

    @Test
    void theTextEndsWhenTheApplicationDoes() {
        listening.listen(line, 0);
        listening.streams.end();
        listening.streams.end();

        assertThat(listening.hungUp()).isEqualTo(1);
        assertThat(line.text()).endsWith("\n\n");
        assertThat(listening.streams.reserve()).isFalse();
    }

    @Test
    void whateverThreadsDoEachEventArrivesOnceAndInOrder() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Listening busy = new Listening(threads, 100);
        List<TestLine> lines = new ArrayList<>();
        try {
            busy.put("x");
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                writers.add(threads.submit(
                        () -> IntStream.range(0, 500).forEach(each -> busy.tell(Effect.CORRECTED, "x"))));
            }
            for (int client = 0; client < 20; client++) {
                TestLine mine = new TestLine();
                lines.add(mine);
                busy.listen(mine, 0);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            threads.submit(busy.streams::run).get();
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(lines)
                .allSatisfy(each -> assertThat(each.events()).containsExactlyElementsOf(corrections(1, 1_500)));
    }

    private static void runAll(Queue<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private static List<String> corrections(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> number + " correction")
                .toList();
    }
}
