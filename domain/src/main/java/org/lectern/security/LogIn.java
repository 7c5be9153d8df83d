package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.security.factor.CheckSecondFactor;
import org.lectern.security.factor.CodeCheck;

/** Lets people in: by name and password, and those who have set one up by a second factor too. */
@ApplicationScoped
public class LogIn {
    private final CheckPassword password;
    private final CheckSecondFactor code;
    private final Users users;

    /** For the container's proxy. */
    protected LogIn() {
        this(null, null, null);
    }

    @Inject
    public LogIn(CheckPassword password, CheckSecondFactor code, Users users) {
        this.password = password;
        this.code = code;
        this.users = users;
    }

    /** @param address where the attempt comes from, as the network tells */
    public LogInResult attempt(String name, String typed, String address) {
        PasswordCheck checked = password.check(name, typed, address);
        if (checked instanceof PasswordCheck.TooManyAttempts tooMany) {
            return new LogInResult.TooManyAttempts(tooMany.retryAfter());
        }
        if (!(checked instanceof PasswordCheck.Right right)) {
            return new LogInResult.Refused();
        }
        return code.isNeeded(right.user().name())
                ? new LogInResult.SecondFactorNeeded(right.user())
                : new LogInResult.Granted(right.user());
    }

    /**
     * The second step.
     *
     * @param first who knew the password, as the first step had it; whoever was changed since begins anew
     * @param typed a code of the authenticator app, or a recovery code
     */
    public LogInResult attempt(LogInResult.SecondFactorNeeded first, String typed, String address) {
        User user = first.user();
        boolean isUnchanged = users.find(user.name()).filter(user::equals).isPresent();
        if (!isUnchanged) {
            return new LogInResult.Refused();
        }
        CodeCheck checked = code.check(user.name(), typed, address);
        if (checked instanceof CodeCheck.TooManyAttempts tooMany) {
            return new LogInResult.TooManyAttempts(tooMany.retryAfter());
        }
        return checked instanceof CodeCheck.Right ? new LogInResult.Granted(user) : new LogInResult.Refused();
    }
}
