package org.lectern.idempotency;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A request that was sent with a key.
 *
 * @param id stands for who sent it, to which address, with which key
 * @param fingerprint of what was sent; another one under the same id is another request
 * @param seed a ULID of which the ids of whatever the request makes are made, the same in every attempt
 * @param attempt 1 for the first, one more each time that somebody takes it up again
 * @param until when the attempt counts as dead, unless it is renewed or has its answer
 * @param answer empty as long as it has not ended
 * @param expires from when on it is forgotten
 */
public record KeyedRequest(
        String id,
        String fingerprint,
        String seed,
        int attempt,
        Instant until,
        Optional<KeptAnswer> answer,
        Instant expires) {
    public KeyedRequest {
        Objects.requireNonNull(id);
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(seed);
        Objects.requireNonNull(until);
        Objects.requireNonNull(expires);
    }

    KeyedRequest takenUp(Instant heldUntil) {
        return new KeyedRequest(id, fingerprint, seed, attempt + 1, heldUntil, answer, expires);
    }

    KeyedRequest answered(KeptAnswer given) {
        return new KeyedRequest(id, fingerprint, seed, attempt, until, Optional.of(given), expires);
    }
}
