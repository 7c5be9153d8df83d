package org.lectern.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How fast something goes, over the last ten seconds. */
final class Rate {
    private static final Duration SPAN = Duration.ofSeconds(10);

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant at, long done) {}

    /** Things a second; empty while nothing can be said. */
    Optional<Double> at(Instant now, long done) {
        samples.add(new Sample(now, done));
        while (samples.size() > 2 && samples.peek().at().plus(SPAN).isBefore(now)) {
            samples.remove();
        }
        Sample first = samples.element();
        long millis = Duration.between(first.at(), now).toMillis();
        return millis > 0
                ? Optional.of(Math.round((done - first.done()) * 10_000.0 / millis) / 10.0)
                : Optional.empty();
    }
}
