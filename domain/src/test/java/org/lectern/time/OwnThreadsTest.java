package org.lectern.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnThreadsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final OwnThreads threads = new OwnThreads(2, Thread::new);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    @AfterEach
    void open() {
        gate.countDown();
        threads.end(LONG);
    }

    @Test
    void soManyWorkAtOnceAndWhatIsMoreWaits() {
        CountDownLatch both = new CountDownLatch(2);
        for (int i = 0; i < 3; i++) {
            threads.execute(() -> {
                begun.incrementAndGet();
                both.countDown();
                await(gate);
            });
        }
        await(both);

        assertThat(begun).hasValue(2);
    }

    @Test
    void whatRunsEndsAndWhatWaitsIsDropped() {
        CountDownLatch both = new CountDownLatch(2);
        for (int i = 0; i < 3; i++) {
            threads.execute(() -> {
                both.countDown();
                await(gate);
                ended.incrementAndGet();
            });
        }
        await(both);
        assertThat(threads.end(Duration.ZERO)).isFalse();
        gate.countDown();

        assertThat(threads.end(LONG)).isTrue();
        assertThat(ended).hasValue(2);
        assertThatThrownBy(() -> threads.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
