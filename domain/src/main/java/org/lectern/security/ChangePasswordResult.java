package org.lectern.security;

import java.time.Duration;
import java.util.List;

/** How a change of a password ended. */
public sealed interface ChangePasswordResult {
    /** All other log-ins of this user have ended. */
    record Changed(User user) implements ChangePasswordResult {}

    /** The present password is wrong, or the user is gone. */
    record Refused() implements ChangePasswordResult {}

    /** @param objections at least one */
    record Unfit(List<PasswordObjection> objections) implements ChangePasswordResult {
        public Unfit {
            objections = List.copyOf(objections);
        }
    }

    /** Not even looked at. @param retryAfter how long to wait */
    record TooManyAttempts(Duration retryAfter) implements ChangePasswordResult {}

    /** Somebody changed the user meanwhile; nothing was stored. */
    record Overtaken() implements ChangePasswordResult {}
}
