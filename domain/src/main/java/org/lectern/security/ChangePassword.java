package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Gives users another password, if they know the present one. */
@ApplicationScoped
public class ChangePassword {
    private final CheckPassword check;
    private final Users users;
    private final Passwords passwords;
    private final PasswordRules rules;

    /** For the container's proxy. */
    protected ChangePassword() {
        this(null, null, null, null);
    }

    @Inject
    public ChangePassword(CheckPassword check, Users users, Passwords passwords, PasswordRules rules) {
        this.check = check;
        this.users = users;
        this.passwords = passwords;
        this.rules = rules;
    }

    /** @param address where the request comes from, as the network tells */
    public ChangePasswordResult change(String name, String present, String wanted, String address) {
        PasswordCheck result = check.check(name, present, address);
        if (result instanceof PasswordCheck.TooManyAttempts tooMany) {
            return new ChangePasswordResult.TooManyAttempts(tooMany.retryAfter());
        }
        return result instanceof PasswordCheck.Right right
                ? replaced(right.user(), present, wanted)
                : new ChangePasswordResult.Refused();
    }

    private ChangePasswordResult replaced(User user, String present, String wanted) {
        List<PasswordObjection> objections =
                present.equals(wanted) ? List.of(PasswordObjection.SAME) : rules.objections(user.name(), wanted);
        if (!objections.isEmpty()) {
            return new ChangePasswordResult.Unfit(objections);
        }
        User changed = user.withPassword(passwords.hash(wanted));
        return users.replace(changed)
                ? new ChangePasswordResult.Changed(changed)
                : new ChangePasswordResult.Overtaken();
    }
}
