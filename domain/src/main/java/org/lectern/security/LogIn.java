package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Lets people in by name and password. */
@ApplicationScoped
public class LogIn {
    private static final int LONGEST_NAME = 200;
    private static final LogInResult BUSY = new LogInResult.TooManyAttempts(Duration.ofSeconds(2));

    private final Users users;
    private final Passwords passwords;
    private final LogInAttempts attempts;
    private final HashingTurns turns;

    /** For the container's proxy. */
    protected LogIn() {
        this(null, null, null, null);
    }

    @Inject
    public LogIn(Users users, Passwords passwords, LogInAttempts attempts, HashingTurns turns) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.turns = turns;
    }

    /** @param address where the attempt comes from, as the network tells */
    public LogInResult attempt(String name, String password, String address) {
        if (name.length() > LONGEST_NAME || password.length() > Passwords.MAX_LENGTH) {
            return new LogInResult.Refused();
        }
        Optional<Duration> wait = attempts.wait(name, address);
        if (wait.isPresent()) {
            return new LogInResult.TooManyAttempts(wait.get());
        }
        Optional<User> user = users.find(name);
        return turns.take(() -> checked(user, name, password, address)).orElse(BUSY);
    }

    private LogInResult checked(Optional<User> user, String name, String password, String address) {
        Optional<Duration> wait = attempts.begin(name, address);
        if (wait.isPresent()) {
            return new LogInResult.TooManyAttempts(wait.get());
        }
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
