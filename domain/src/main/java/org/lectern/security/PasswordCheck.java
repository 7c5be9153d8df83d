package org.lectern.security;

import java.time.Duration;

/** How the check of a password ended. */
public sealed interface PasswordCheck {
    /** @param user as the store had it */
    record Right(User user) implements PasswordCheck {}

    /** The name or the password is wrong, or the user may not log in; which of them is nobody's business. */
    record Wrong() implements PasswordCheck {}

    /** Not even looked at: too many were wrong, or too many come at once. @param retryAfter how long to wait */
    record TooManyAttempts(Duration retryAfter) implements PasswordCheck {}
}
