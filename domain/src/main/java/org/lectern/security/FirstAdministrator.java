package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.lectern.security.factor.SecondFactors;

/**
 * Sees to it that somebody can log in: the user {@value #NAME}. While {@code LECTERN_ADMIN_PASSWORD} is set, that is the password after
 * every start, so that an operator who forgot it gets in again; where it is another than before, the user is an active administrator from
 * then on, and a second factor is gone. Without it, a site that has no such user yet gets one with a random
 * password.
 */
@ApplicationScoped
public class FirstAdministrator {
    public static final String NAME = "admin";

    private final Users users;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final RandomText random;
    private final Optional<String> configured;

    /** For the container's proxy. */
    protected FirstAdministrator() {
        this(null, null, null, null, Optional.empty());
    }

    @Inject
    public FirstAdministrator(
            Users users, Passwords passwords, SecondFactors factors, RandomText random, Config config) {
        this(users, passwords, factors, random, config.getOptionalValue("lectern.admin.password", String.class));
    }

    FirstAdministrator(
            Users users, Passwords passwords, SecondFactors factors, RandomText random, Optional<String> configured) {
        this.users = users;
        this.passwords = passwords;
        this.factors = factors;
        this.random = random;
        this.configured = configured.filter(password -> !password.isBlank());
        if (this.configured
                .filter(password -> password.length() > Passwords.MAX_LENGTH)
                .isPresent()) {
            throw new IllegalArgumentException(
                    "LECTERN_ADMIN_PASSWORD is longer than " + Passwords.MAX_LENGTH + " characters; set a shorter one");
        }
    }

    /**
     * May be called at every start, and by several nodes at once.
     *
     * @return the password that was made just now; it is to be shown to the operator, and nobody will know it again
     */
    public Optional<String> ensure() {
        Optional<User> known = users.find(NAME);
        if (configured.isPresent()) {
            setPassword(known, configured.get());
            return Optional.empty();
        }
        return known.isPresent() ? Optional.empty() : withRandomPassword();
    }

    private void setPassword(Optional<User> known, String password) {
        if (known.isEmpty()) {
            users.insert(administrator(password, false));
            return;
        }
        User user = known.get();
        if (!passwords.matches(password, user.passwordHash())) {
            users.replace(user.reinstated(passwords.hash(password)));
            factors.delete(NAME);
        }
    }

    private Optional<String> withRandomPassword() {
        String password = random.password();
        boolean mine = users.insert(administrator(password, true));
        return mine ? Optional.of(password) : Optional.empty();
    }

    private User administrator(String password, boolean mustChange) {
        return new User(NAME, passwords.hash(password), Set.of(Role.ADMINISTRATOR), 1, mustChange);
    }
}
