package org.lectern.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.lectern.security.LogInResult;
import org.lectern.security.User;
import org.lectern.security.Users;

/**
 * Notes who logged in, and whose password somebody did not know. A name that nobody has is not noted: people type passwords there by mistake.
 * What was not even looked at, because there were too many attempts, is not noted either; so nobody fills the store with it.
 */
@ApplicationScoped
public class AuditLogIns {
    public static final String ACTION = "log-in";

    private final Auditing auditing;
    private final Users users;

    /** For the container's proxy. */
    protected AuditLogIns() {
        this(null, null);
    }

    @Inject
    public AuditLogIns(Auditing auditing, Users users) {
        this.auditing = auditing;
        this.users = users;
    }

    public void note(String name, Via via, LogInResult result) {
        if (result instanceof LogInResult.Granted granted) {
            auditing.note(deed(granted.user().name(), via, Outcome.DONE));
        }
        if (result instanceof LogInResult.Refused) {
            auditing.note(deed(users.find(name).map(User::name).orElse(""), via, Outcome.REFUSED));
        }
    }

    private static Deed deed(String who, Via via, Outcome outcome) {
        return new Deed(who, Optional.empty(), via, ACTION, Optional.empty(), OptionalLong.empty(), outcome);
    }
}
