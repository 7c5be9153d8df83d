package org.lectern.persistence.security;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.List;
import java.util.Set;
import org.lectern.security.User;

/** A user as JNoSQL maps it. */
@Entity("users")
public record UserRecord(
        @Id String name,
        @Column long version,
        @Column String passwordHash,
        @Column List<String> roles,
        @Column boolean mustChangePassword) {
    static UserRecord of(User user, long version) {
        List<String> roles = user.roles().stream().sorted().toList();
        return new UserRecord(user.name(), version, user.passwordHash(), roles, user.mustChangePassword());
    }

    User user() {
        return new User(name, passwordHash, Set.copyOf(roles), version, mustChangePassword);
    }
}
