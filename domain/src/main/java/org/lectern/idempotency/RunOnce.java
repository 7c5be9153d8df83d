package org.lectern.idempotency;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lectern.time.Recurring;

/**
 * Sees to it that of all requests with one key one runs, and the others get its answer, for {@link #KEPT} and on whichever node.
 *
 * <p>A request is stored as begun before it runs, with the seed of the ids that it will give. The node renews it while it runs; so one whose
 * node died counts as dead after {@link #HELD}, and who sends it again then runs it with the same seed: what was stored is found under the id
 * that it would be stored under.
 */
@ApplicationScoped
public class RunOnce implements Recurring {
    public static final Duration KEPT = Duration.ofHours(24);
    static final Duration HELD = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int MOST_LOOKS = 5;

    private final KeyedRequests requests;
    private final Clock clock;
    private final Map<String, Integer> running = new ConcurrentHashMap<>();
    private Instant swept = Instant.MIN;

    /** For the container's proxy. */
    protected RunOnce() {
        this(null, null);
    }

    @Inject
    public RunOnce(KeyedRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** Who gets {@link Beginning.Begun} calls {@link #end}, {@link #forget} or {@link #leave}, whatever happens. */
    public Beginning begin(String id, String fingerprint) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            Instant now = clock.instant();
            KeyedRequest fresh = new KeyedRequest(
                    id,
                    fingerprint,
                    UlidCreator.getUlid(now.toEpochMilli()).toString(),
                    1,
                    now.plus(HELD),
                    Optional.empty(),
                    now.plus(KEPT));
            if (requests.insert(fresh)) {
                return begun(fresh);
            }
            Optional<Beginning> known = requests.find(id).flatMap(found -> known(found, fingerprint, now));
            if (known.isPresent()) {
                return known.get();
            }
        }
        return new Beginning.Running(SOON);
    }

    /** Empty: it is forgotten. */
    private Optional<Beginning> known(KeyedRequest found, String fingerprint, Instant now) {
        if (!now.isBefore(found.expires())) {
            requests.deleteExpired(now);
            return Optional.empty();
        }
        if (!found.fingerprint().equals(fingerprint)) {
            return Optional.of(new Beginning.AnotherRequest());
        }
        if (found.answer().isPresent()) {
            return found.answer().map(Beginning.Ended::new);
        }
        if (now.isBefore(found.until())) {
            return Optional.of(new Beginning.Running(Duration.between(now, found.until())));
        }
        KeyedRequest taken = found.takenUp(now.plus(HELD));
        return requests.replace(taken, found.attempt()) ? Optional.of(begun(taken)) : Optional.empty();
    }

    private Beginning begun(KeyedRequest request) {
        running.put(request.id(), request.attempt());
        return new Beginning.Begun(request, request.attempt() > 1);
    }

    /** It ended so, and ends so whenever it is sent again. */
    public void end(KeyedRequest request, KeptAnswer answer) {
        running.remove(request.id(), request.attempt());
        requests.replace(request.answered(answer), request.attempt());
    }

    /** Nothing was done: whatever comes with this key is a new request. */
    public void forget(KeyedRequest request) {
        running.remove(request.id(), request.attempt());
        requests.delete(request.id(), request.attempt());
    }

    /** Nobody knows what was done: who sends it again takes it up at once. */
    public void leave(KeyedRequest request) {
        running.remove(request.id(), request.attempt());
        requests.renew(request.id(), request.attempt(), clock.instant());
    }

    @Override
    public Duration pause() {
        return HELD.dividedBy(4);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        running.forEach((id, attempt) -> requests.renew(id, attempt, now.plus(HELD)));
        if (now.minus(Duration.ofMinutes(10)).isAfter(swept)) {
            swept = now;
            requests.deleteExpired(now);
        }
    }
}
