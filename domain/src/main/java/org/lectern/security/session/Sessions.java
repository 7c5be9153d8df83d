package org.lectern.security.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The log-ins that last. Safe for use by many threads and nodes. */
public interface Sessions {
    void insert(Session session);

    Optional<Session> find(String id);

    /** Those of a user, the latest first. */
    List<Session> of(String user);

    /** Notes that something was asked for in it then. */
    void seen(String id, Instant then);

    /** @return whether it was there */
    boolean delete(String id);

    /** Ends all of a user's but this one. @param spared empty: all */
    void deleteOf(String user, Optional<String> spared);

    /** Forgets those that end at this instant or before. */
    void deleteEnded(Instant now);
}
