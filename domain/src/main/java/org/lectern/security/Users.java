package org.lectern.security;

import java.util.Optional;

/** The people who may log in. */
public interface Users {
    Optional<User> find(String name);

    /** @return false if the name is taken */
    boolean insert(User user);

    /** @return false if the stored user's version is not one below this one's, or there is none */
    boolean replace(User user);
}
