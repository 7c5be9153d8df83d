package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Gives users another password, if they know the present one. */
@ApplicationScoped
public class ChangePassword {
    private final LogIn logIn;
    private final Users users;
    private final Passwords passwords;
    private final PasswordRules rules;

    /** For the container's proxy. */
    protected ChangePassword() {
        this(null, null, null, null);
    }

    @Inject
    public ChangePassword(LogIn logIn, Users users, Passwords passwords, PasswordRules rules) {
        this.logIn = logIn;
        this.users = users;
        this.passwords = passwords;
        this.rules = rules;
    }

    /** @param address where the request comes from, as the network tells */
    public ChangePasswordResult change(String name, String present, String wanted, String address) {
        LogInResult result = logIn.attempt(name, present, address);
        if (result instanceof LogInResult.TooManyAttempts tooMany) {
            return new ChangePasswordResult.TooManyAttempts(tooMany.retryAfter());
        }
        return result instanceof LogInResult.Granted granted
                ? replaced(granted.user(), present, wanted)
                : new ChangePasswordResult.Refused();
    }

    private ChangePasswordResult replaced(User user, String present, String wanted) {
        List<String> objections = present.equals(wanted)
                ? List.of("It has to differ from the present one.")
                : rules.objections(user.name(), wanted);
        if (!objections.isEmpty()) {
            return new ChangePasswordResult.Unfit(objections);
        }
        User changed = user.withPassword(passwords.hash(wanted));
        return users.replace(changed)
                ? new ChangePasswordResult.Changed(changed)
                : new ChangePasswordResult.Overtaken();
    }
}
