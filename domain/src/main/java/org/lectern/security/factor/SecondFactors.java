package org.lectern.security.factor;

import java.util.Optional;

/** Everybody's second factors, one at most for each user. Safe for use by many threads and nodes. */
public interface SecondFactors {
    Optional<SecondFactor> find(String user);

    /** @return false if the user has one */
    boolean insert(SecondFactor factor);

    /** @return false if the stored one's version is not one below this one's, or there is none */
    boolean replace(SecondFactor factor);

    void delete(String user);
}
