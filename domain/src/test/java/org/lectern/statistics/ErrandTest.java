package org.lectern.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.time.Background;
import org.lectern.time.TestClock;

class ErrandTest {
    private final TestClock clock = new TestClock(Instant.parse("2025-05-16T12:00:00Z"));
    private final List<Runnable> waiting = new ArrayList<>();
    private int done;

    @Test
    void itIsDoneOnceAtATimeAndThenRestsThriceAsLong() {
        Errand errand = errand(() -> {
            done++;
            clock.advance(Duration.ofSeconds(2));
        });

        errand.run();
        errand.run();
        runWaiting();
        clock.advance(Duration.ofSeconds(5));
        errand.run();
        assertThat(done).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        errand.run();
        runWaiting();

        assertThat(done).isEqualTo(2);
    }

    @Test
    void aFailureIsNotTheEndOfIt() {
        Errand errand = errand(() -> {
            done++;
            throw new IllegalStateException("once");
        });

        errand.run();
        runWaiting();
        clock.advance(Duration.ofSeconds(1));
        errand.run();
        runWaiting();

        assertThat(done).isEqualTo(2);
    }

    @Test
    void whatAServerRefusesWhileItStartsIsDoneWhenItIsAskedForNext() {
        List<Runnable> refused = new ArrayList<>();
        Background starting = new Background(task -> {
            if (refused.isEmpty()) {
                refused.add(task);
                throw new IllegalStateException("starting");
            }
            task.run();
        });
        Errand errand = new Errand("test", starting, clock, Duration.ofMinutes(1), () -> done++);

        errand.run();
        assertThat(done).isZero();
        errand.run();

        assertThat(done).isEqualTo(1);
    }

    @Test
    void aServerThatTakesNoTasksIsNoFailureOfTheCaller() {
        Background stopping = new Background(task -> {
            throw new IllegalStateException("stopping");
        });
        Errand errand = new Errand("test", stopping, clock, Duration.ZERO, () -> done++);

        assertThatCode(errand::run).doesNotThrowAnyException();
    }

    private Errand errand(Runnable task) {
        return new Errand("test", new Background(waiting::add), clock, Duration.ofSeconds(1), task);
    }

    private void runWaiting() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }
}
