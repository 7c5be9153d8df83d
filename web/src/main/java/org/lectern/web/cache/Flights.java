package org.lectern.web.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Answers that somebody is making at this moment, so that whoever wants the same waits for it instead of making it too. */
final class Flights {
    private final ConcurrentMap<String, Flight> underway = new ConcurrentHashMap<>();

    /** Makes the caller the maker, who has to {@link Flight#land}, unless there is one. */
    Flight board(String key) {
        Flight mine = new Flight(key);
        Flight other = underway.putIfAbsent(key, mine);
        return other == null ? mine : other.asPassenger();
    }

    /** An answer that is being made. */
    final class Flight {
        private final String key;
        private final CompletableFuture<Optional<ReadyAnswer>> landing;
        private final boolean pilot;

        private Flight(String key) {
            this(key, new CompletableFuture<>(), true);
        }

        private Flight(String key, CompletableFuture<Optional<ReadyAnswer>> landing, boolean pilot) {
            this.key = key;
            this.landing = landing;
            this.pilot = pilot;
        }

        private Flight asPassenger() {
            return new Flight(key, landing, false);
        }

        /** Whether it is the caller who makes the answer. */
        boolean isOurs() {
            return pilot;
        }

        /** @param answer empty: it is for its maker alone, or out of date already */
        void land(Optional<ReadyAnswer> answer) {
            underway.remove(key, this);
            landing.complete(answer);
        }

        /** The answer; empty: there is none for the caller, or not in this time. */
        Optional<ReadyAnswer> await(Duration patience) {
            try {
                return landing.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (TimeoutException | ExecutionException tooLate) {
                return Optional.empty();
            }
        }
    }
}
