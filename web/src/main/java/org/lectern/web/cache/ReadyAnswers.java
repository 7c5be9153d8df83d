package org.lectern.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.lectern.post.PostsChanged;

/**
 * Answers for anonymous readers, kept as bytes for API, feeds and pages alike.
 *
 * <p>All of them are dropped with every change of a post on this node, before the writer gets an answer. What changes without this node's
 * knowledge (the clock, another node, another program) shows after a second at most, which is how long an answer is kept.
 */
@ApplicationScoped
public class ReadyAnswers {
    private static final long MAX_WEIGHT = 64L * 1024 * 1024;
    private static final int MAX_BODY = 1024 * 1024;
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Cache<String, ReadyAnswer> answers = Caffeine.newBuilder()
            .maximumWeight(MAX_WEIGHT)
            .weigher((String key, ReadyAnswer answer) -> 2 * key.length() + answer.weight())
            .expireAfterWrite(KEPT)
            .build();
    private final AtomicLong generation = new AtomicLong();
    private final AtomicReference<Instant> lastChange;
    private final Clock clock;

    /** For the container's proxy. */
    protected ReadyAnswers() {
        this(Clock.systemUTC());
    }

    @Inject
    public ReadyAnswers(Clock clock) {
        this.clock = clock;
        lastChange = new AtomicReference<>(clock.instant());
    }

    void drop(@Observes PostsChanged change) {
        lastChange.set(clock.instant());
        generation.incrementAndGet();
        answers.invalidateAll();
    }

    Optional<ReadyAnswer> find(HttpServletRequest request) {
        return Optional.ofNullable(answers.getIfPresent(key(request)));
    }

    /** When this node changed something last, or was started: nothing that shows several posts is older. */
    Instant lastChange() {
        return lastChange.get();
    }

    /** To be asked before an answer is made, and handed over with it. */
    long generation() {
        return generation.get();
    }

    /** Keeps the answer unless something changed while it was made. */
    void keep(HttpServletRequest request, ReadyAnswer answer, long madeIn) {
        if (answer.body().length > MAX_BODY) {
            return;
        }
        String key = key(request);
        answers.put(key, answer);
        if (generation.get() != madeIn) {
            answers.invalidate(key);
        }
    }

    private static String key(HttpServletRequest request) {
        return request.getScheme()
                + '\n'
                + request.getHeader("Host")
                + '\n'
                + request.getRequestURI()
                + '\n'
                + request.getQueryString()
                + '\n'
                + request.getHeader("Accept");
    }
}
