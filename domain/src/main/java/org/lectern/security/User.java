package org.lectern.security;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may log in.
 *
 * @param passwordHash as {@link jakarta.security.enterprise.identitystore.PasswordHash} makes it; empty: no password lets this user in
 * @param version grows with every change; a log-in that began with another version has ended
 * @param mustChangePassword whether the password was made by the program and has been shown in a log
 * @param isActive whether anything lets this user in
 * @param person the slug of the person that the user is, among authors and speakers
 * @param subject who this is for the OpenID provider: its issuer, a space, and its name for the user
 */
public record User(
        String name,
        String passwordHash,
        Set<Role> roles,
        long version,
        boolean mustChangePassword,
        boolean isActive,
        Optional<String> person,
        Optional<String> subject) {
    public User {
        Objects.requireNonNull(name);
        Objects.requireNonNull(passwordHash);
        Objects.requireNonNull(person);
        Objects.requireNonNull(subject);
        roles = Set.copyOf(roles);
    }

    /** An active one, linked to nobody. */
    public User(String name, String passwordHash, Set<Role> roles, long version, boolean mustChangePassword) {
        this(name, passwordHash, roles, version, mustChangePassword, true, Optional.empty(), Optional.empty());
    }

    public boolean may(Permission permission) {
        return permissions().contains(permission);
    }

    /** None, once it is no longer active. */
    public Set<Permission> permissions() {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        if (isActive) {
            roles.forEach(role -> all.addAll(role.permissions()));
        }
        return all;
    }

    public boolean hasPassword() {
        return !passwordHash.isEmpty();
    }

    /** Chosen by the user. */
    public User withPassword(String hash) {
        return new User(name, hash, roles, version + 1, false, isActive, person, subject);
    }

    /** An active administrator with this password, whatever became of the user before. */
    User reinstated(String hash) {
        Set<Role> administrator = Set.of(Role.ADMINISTRATOR);
        return new User(name, hash, administrator, version + 1, false, true, person, subject);
    }

    public User withRoles(Set<Role> others) {
        return new User(name, passwordHash, others, version + 1, mustChangePassword, isActive, person, subject);
    }

    /** @param slug of a person; empty: nobody */
    public User linkedTo(Optional<String> slug) {
        return new User(name, passwordHash, roles, version + 1, mustChangePassword, isActive, slug, subject);
    }

    public User activated(boolean active) {
        return new User(name, passwordHash, roles, version + 1, mustChangePassword, active, person, subject);
    }
}
