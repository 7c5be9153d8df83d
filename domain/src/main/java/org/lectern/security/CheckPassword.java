package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Whether somebody knows a user's password. That lets nobody in yet: {@link LogIn} does. */
@ApplicationScoped
public class CheckPassword {
    private static final int LONGEST_NAME = 200;
    private static final PasswordCheck BUSY = new PasswordCheck.TooManyAttempts(Duration.ofSeconds(2));

    private final Users users;
    private final Passwords passwords;
    private final LogInAttempts attempts;
    private final HashingTurns turns;

    /** For the container's proxy. */
    protected CheckPassword() {
        this(null, null, null, null);
    }

    @Inject
    public CheckPassword(Users users, Passwords passwords, LogInAttempts attempts, HashingTurns turns) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.turns = turns;
    }

    /** @param address where the attempt comes from, as the network tells */
    public PasswordCheck check(String name, String password, String address) {
        if (name.length() > LONGEST_NAME || password.length() > Passwords.MAX_LENGTH) {
            return new PasswordCheck.Wrong();
        }
        Optional<Duration> wait = attempts.wait(name, address);
        if (wait.isPresent()) {
            return new PasswordCheck.TooManyAttempts(wait.get());
        }
        Optional<User> user = users.find(name).filter(known -> known.isActive() && known.hasPassword());
        return turns.take(() -> checked(user, name, password, address)).orElse(BUSY);
    }

    private PasswordCheck checked(Optional<User> user, String name, String password, String address) {
        Optional<Duration> wait = attempts.begin(name, address);
        if (wait.isPresent()) {
            return new PasswordCheck.TooManyAttempts(wait.get());
        }
        if (user.isEmpty()) {
            passwords.matchNobody(password);
        }
        return user.filter(known -> passwords.matches(password, known.passwordHash()))
                .map(known -> right(known, address))
                .orElseGet(PasswordCheck.Wrong::new);
    }

    private PasswordCheck right(User user, String address) {
        attempts.succeeded(user.name(), address);
        return new PasswordCheck.Right(user);
    }
}
