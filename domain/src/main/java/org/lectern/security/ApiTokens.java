package org.lectern.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens that were issued. */
public interface ApiTokens {
    Optional<ApiToken> findByHash(String hash);

    Optional<ApiToken> find(String id);

    /**
     * In the order of their ids, which is that in which they were issued.
     *
     * @param user whose; empty: everybody's
     * @param after the id behind which to begin
     */
    List<ApiToken> list(Optional<String> user, Optional<String> after, int limit);

    void insert(ApiToken token);

    /** Notes that it was used then, unless it was used after that. */
    void used(String id, Instant then);

    /** @return whether there was one */
    boolean delete(String id);

    /** Deletes those that expire at this instant or before. */
    void deleteExpired(Instant then);
}
