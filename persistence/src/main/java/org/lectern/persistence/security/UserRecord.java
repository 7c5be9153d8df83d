package org.lectern.persistence.security;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.security.Role;
import org.lectern.security.User;

/** A user as JNoSQL maps it. What has no {@code active} was written before anybody could be anything else; an unknown role, or none, allows nothing. */
@Entity(UserRecord.COLLECTION)
public record UserRecord(
        @Id String name,
        @Column long version,
        @Column String passwordHash,
        @Column List<String> roles,
        @Column boolean mustChangePassword,
        @Column Boolean active,
        @Column String person,
        @Column String subject) {
    static final String COLLECTION = "users";
    static final String SUBJECT = "subject";

    static UserRecord of(User user, long version) {
        return new UserRecord(
                user.name(),
                version,
                user.passwordHash(),
                user.roles().stream().map(Role::text).sorted().toList(),
                user.mustChangePassword(),
                user.isActive(),
                user.person().orElse(null),
                user.subject().orElse(null));
    }

    User user() {
        return new User(
                name,
                passwordHash,
                known(roles),
                version,
                mustChangePassword,
                active == null || active,
                Optional.ofNullable(person),
                Optional.ofNullable(subject));
    }

    private static Set<Role> known(List<String> texts) {
        return Stream.ofNullable(texts)
                .flatMap(List::stream)
                .map(Role::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
