package org.lectern.security.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The links that may still be used. Safe for use by many threads and nodes. */
public interface PasswordLinks {
    void insert(PasswordLink link);

    Optional<PasswordLink> find(String hash);

    /** Those of a user, the latest first. */
    List<PasswordLink> of(String user);

    void deleteOf(String user);

    /** Forgets those that expire at this instant or before. */
    void deleteExpired(Instant now);
}
