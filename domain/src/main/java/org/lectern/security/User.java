package org.lectern.security;

import java.util.Objects;
import java.util.Set;

/**
 * Somebody who may log in with a password.
 *
 * @param passwordHash as {@link jakarta.security.enterprise.identitystore.PasswordHash} makes it
 * @param version grows with every change; a log-in that began with another version has ended
 * @param mustChangePassword whether the password was made by the program and has been shown in a log
 */
public record User(String name, String passwordHash, Set<String> roles, long version, boolean mustChangePassword) {
    public static final String ADMINISTRATOR = "administrator";

    public User {
        Objects.requireNonNull(name);
        Objects.requireNonNull(passwordHash);
        roles = Set.copyOf(roles);
    }
}
