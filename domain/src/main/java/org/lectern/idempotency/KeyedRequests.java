package org.lectern.idempotency;

import java.time.Instant;
import java.util.Optional;

/** The requests with a key that are remembered. Safe for use by many threads and many nodes; one conditional write decides. */
public interface KeyedRequests {
    /** @return false if there is one with this id */
    boolean insert(KeyedRequest request);

    Optional<KeyedRequest> find(String id);

    /** Puts the request in the place of this attempt of it. @return false if there is none, or another one, or it has an answer */
    boolean replace(KeyedRequest request, int attempt);

    /** Lets this attempt live so long, if it still is the latest and has no answer. */
    void renew(String id, int attempt, Instant until);

    /** Forgets this attempt, if it still is the latest and has no answer. */
    void delete(String id, int attempt);

    /** Forgets all that expire at this instant or before. */
    void deleteExpired(Instant now);
}
