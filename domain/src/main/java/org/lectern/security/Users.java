package org.lectern.security;

import java.util.List;
import java.util.Optional;

/** The people who may log in. */
public interface Users {
    Optional<User> find(String name);

    /** Who this is for the OpenID provider. @param subject as {@link User#subject} has it */
    Optional<User> findBySubject(String subject);

    /** By name. @param after the name behind which to begin; empty: from the beginning */
    List<User> list(Optional<String> after, int limit);

    /** @return false if the name or the subject is taken */
    boolean insert(User user);

    /** @return false if the stored user's version is not one below this one's, or there is none */
    boolean replace(User user);
}
