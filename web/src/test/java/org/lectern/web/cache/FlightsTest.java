package org.lectern.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlightsTest {
    private static final int READERS = 60;

    private final ReadyAnswers answers =
            new ReadyAnswers(Clock.systemUTC(), () -> true, new CacheRoom(Optional.empty()));
    private final ReadyAnswersFilter filter =
            new ReadyAnswersFilter(answers, new SharedCaches(Optional.empty()), Clock.systemUTC());
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void stop() {
        readers.shutdownNow();
    }

    @Test
    void whatManyWantAtOnceIsMadeOnce() throws Exception {
        CountDownLatch asking = new CountDownLatch(READERS);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            all.add(readers.submit(() -> {
                asking.countDown();
                return read();
            }));
        }
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(asking.await(10, TimeUnit.SECONDS)).isTrue();
        goOn.countDown();

        for (Future<String> each : all) {
            assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo("made 1");
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void whoComesAfterAChangeDoesNotGetWhatWasBegunBefore() throws Exception {
        Future<String> before = readers.submit(this::read);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        answers.drop(Set.of("post:1"));
        Future<String> after = readers.submit(this::read);
        goOn.countDown();

        assertThat(before.get(10, TimeUnit.SECONDS)).isEqualTo("made 1");
        assertThat(after.get(10, TimeUnit.SECONDS)).isEqualTo("made 2");
    }

    private String read() throws Exception {
        Exchanged exchanged = Exchanged.get("/posts");
        filter.doFilter(exchanged.request(), exchanged.response(), slowly());
        return exchanged.text();
    }

    private FilterChain slowly() {
        return (request, response) -> {
            String text = "made " + made.incrementAndGet();
            begun.countDown();
            try {
                goOn.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            AnswerParts.shows((jakarta.servlet.http.HttpServletRequest) request, Set.of("post:1"));
            response.setContentType("text/plain");
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        };
    }
}
