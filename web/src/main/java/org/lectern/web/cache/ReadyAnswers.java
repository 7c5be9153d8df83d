package org.lectern.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.lectern.post.PostsChanged;
import org.lectern.post.kind.KindsChanged;
import org.lectern.reference.ReferentsChanged;
import org.lectern.tag.TagsChanged;

/**
 * Answers for anonymous readers, kept as bytes for API, feeds and pages alike.
 *
 * <p>All of them are dropped with every change of a post, a kind, a tag or what posts refer to on this node, before the writer gets an
 * answer. What changes without this node's knowledge (the clock, another node, another program) shows after half a second; after two at most, where making the answer anew takes long.
 */
@ApplicationScoped
public class ReadyAnswers {
    private static final long MAX_WEIGHT = 64L * 1024 * 1024;
    private static final int MAX_BODY = 1024 * 1024;
    private static final Duration KEPT = Duration.ofSeconds(2);
    /** From this age on one reader makes the answer anew, while the others still get it. */
    private static final Duration FRESH = Duration.ofMillis(500);

    private final Ticker ticker;
    private final Cache<String, Kept> answers;
    private final AtomicLong generation = new AtomicLong();
    private final AtomicReference<Instant> lastChange;
    private final Clock clock;

    /** For the container's proxy. */
    protected ReadyAnswers() {
        this(Clock.systemUTC());
    }

    @Inject
    public ReadyAnswers(Clock clock) {
        this(clock, Ticker.systemTicker());
    }

    ReadyAnswers(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.ticker = ticker;
        lastChange = new AtomicReference<>(clock.instant());
        answers = Caffeine.newBuilder()
                .maximumWeight(MAX_WEIGHT)
                .weigher((String key, Kept kept) ->
                        2 * key.length() + kept.answer().weight())
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .build();
    }

    void drop(@Observes PostsChanged change) {
        dropAll();
    }

    void drop(@Observes KindsChanged change) {
        dropAll();
    }

    void drop(@Observes ReferentsChanged change) {
        dropAll();
    }

    void drop(@Observes TagsChanged change) {
        dropAll();
    }

    private void dropAll() {
        lastChange.set(clock.instant());
        generation.incrementAndGet();
        answers.invalidateAll();
    }

    /** The answer; empty where the caller has to make it, also because it is the one who makes it anew for all. */
    Optional<ReadyAnswer> find(String key) {
        return Optional.ofNullable(answers.getIfPresent(key))
                .filter(kept -> !kept.isToBeMadeAnew(ticker.read()))
                .map(Kept::answer);
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
    void keep(String key, ReadyAnswer answer, long madeIn) {
        if (answer.body().length > MAX_BODY) {
            return;
        }
        answers.put(key, new Kept(answer, ticker.read() + FRESH.toNanos(), new AtomicBoolean()));
        if (generation.get() != madeIn) {
            answers.invalidate(key);
        }
    }

    /** What tells one answer for anonymous readers from another. */
    static String key(HttpServletRequest request) {
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

    /** @param claimed whether somebody makes it anew already */
    private record Kept(ReadyAnswer answer, long freshUntil, AtomicBoolean claimed) {
        boolean isToBeMadeAnew(long now) {
            return now - freshUntil >= 0 && claimed.compareAndSet(false, true);
        }
    }
}
