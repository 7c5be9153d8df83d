package org.lectern.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.lectern.journal.ForeignWrites;

/**
 * Answers for anonymous readers, kept as bytes for API, feeds and pages alike.
 *
 * <p>What shows something that changed is dropped before the writer gets an answer. By the clock answers go, too: after a minute, since a
 * post may appear by its time; after two seconds where nobody says what an answer shows, or where other programs write into the store unseen.
 */
@ApplicationScoped
public class ReadyAnswers {
    private static final int MAX_BODY = 1024 * 1024;
    private static final int MAX_PARTS = 2_000;

    private final long room;
    private final Ticker ticker;
    private final Cache<String, Kept> answers;
    private final ByPart byPart = new ByPart();
    private final RecentChanges changes = new RecentChanges();
    private final FormerDates dates = new FormerDates();
    private final AtomicReference<Instant> lastChange;
    private final ForeignWrites foreign;
    private final Clock clock;

    /** For the container's proxy. */
    protected ReadyAnswers() {
        this(Clock.systemUTC(), () -> false, new CacheRoom(Optional.empty()));
    }

    @Inject
    public ReadyAnswers(Clock clock, ForeignWrites foreign, CacheRoom room) {
        this(clock, foreign, room, Ticker.systemTicker());
    }

    ReadyAnswers(Clock clock, ForeignWrites foreign, CacheRoom room, Ticker ticker) {
        this.room = room.bytes();
        this.clock = clock;
        this.foreign = foreign;
        this.ticker = ticker;
        lastChange = new AtomicReference<>(clock.instant());
        answers = Caffeine.newBuilder()
                .maximumWeight(this.room)
                .weigher((String key, Kept kept) -> kept.weight())
                .expireAfterWrite(Lifetime.LONG.kept())
                .ticker(ticker)
                .executor(Runnable::run)
                .removalListener((String key, Kept kept, RemovalCause cause) -> byPart.remove(kept))
                .build();
    }

    /** Whether there is no room for any answer. */
    boolean keepNothing() {
        return room == 0;
    }

    /** @param touched keys of what changed; none: something of which readers see nothing */
    void drop(Set<String> touched) {
        lastChange.set(clock.instant());
        changes.add(touched);
        byPart.showing(touched).forEach(kept -> answers.asMap().remove(kept.key(), kept));
    }

    /** The answer; empty where the caller has to make it, also because it is the one who makes it anew for all. */
    Optional<ReadyAnswer> find(String key) {
        return Optional.ofNullable(answers.getIfPresent(key))
                .filter(this::isUsable)
                .map(Kept::answer);
    }

    /** The answer, unless it is time to make it anew. */
    Optional<ReadyAnswer> findFresh(String key) {
        return Optional.ofNullable(answers.getIfPresent(key))
                .filter(kept -> !kept.isOlderThan(lifetime(kept).fresh(), ticker.read()))
                .map(Kept::answer);
    }

    private boolean isUsable(Kept kept) {
        Lifetime lifetime = lifetime(kept);
        long now = ticker.read();
        return !kept.isOlderThan(lifetime.kept(), now) && !(kept.isOlderThan(lifetime.fresh(), now) && kept.claim());
    }

    private Lifetime lifetime(Kept kept) {
        return Lifetime.of(kept.shows().isPresent() && foreign.areSeen());
    }

    /** When this node learned of a change last, or was started: nothing that shows several posts is older. */
    Instant lastChange() {
        return lastChange.get();
    }

    /** To be asked before an answer is made, and handed over with it. */
    long begin() {
        return changes.count();
    }

    /**
     * Keeps the answer unless something that it shows changed while it was made.
     *
     * @param shows empty: nobody said so
     * @return the answer, with the date that it has at this address; and whether it is still right
     */
    Settled keep(String key, ReadyAnswer made, Optional<Set<String>> shows, long begun) {
        ReadyAnswer answer =
                made.dated(dates.of(key, made.etag(), made.modified().at()));
        Optional<Set<String>> parts = shows.map(all -> all.size() > MAX_PARTS ? Set.of(AnswerParts.ANY) : all);
        if (answer.body().plain().length > MAX_BODY) {
            return new Settled(answer, !changes.haveTouched(parts, begun));
        }
        Kept kept = new Kept(key, answer, parts, ticker.read());
        byPart.add(kept);
        answers.put(key, kept);
        boolean overtaken = changes.haveTouched(parts, begun);
        if (overtaken) {
            answers.asMap().remove(key, kept);
        }
        return new Settled(answer, !overtaken);
    }

    /** How many parts of what is kept are watched. */
    int parts() {
        return byPart.size();
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

    /** @param current whether nothing that it shows changed while it was made */
    record Settled(ReadyAnswer answer, boolean current) {}
}
