package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Lets people in by name and password. */
@ApplicationScoped
public class LogIn {
    private static final int LONGEST_NAME = 200;

    private final Users users;
    private final Passwords passwords;
    private final LogInAttempts attempts;

    /** For the container's proxy. */
    protected LogIn() {
        this(null, null, null);
    }

    @Inject
    public LogIn(Users users, Passwords passwords, LogInAttempts attempts) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** @param address where the attempt comes from, as the network tells */
    public LogInResult attempt(String name, String password, String address) {
        if (name.length() > LONGEST_NAME || password.length() > Passwords.MAX_LENGTH) {
            return new LogInResult.Refused();
        }
        Optional<Duration> wait = attempts.begin(name, address);
        if (wait.isPresent()) {
            return new LogInResult.TooManyAttempts(wait.get());
        }
        Optional<User> user = users.find(name);
        if (user.isEmpty()) {
            passwords.matchNobody(password);
        }
        return user.filter(known -> passwords.matches(password, known.passwordHash()))
                .map(known -> granted(known, address))
                .orElseGet(LogInResult.Refused::new);
    }

    private LogInResult granted(User user, String address) {
        attempts.succeeded(user.name(), address);
        return new LogInResult.Granted(user);
    }
}
