package org.lectern.security;

import java.time.Duration;

/** How an attempt to log in ended. */
public sealed interface LogInResult {
    record Granted(User user) implements LogInResult {}

    /** The password is right; a code has to follow. */
    record SecondFactorNeeded(User user) implements LogInResult {}

    /** The name, the password or the code is wrong; which one is nobody's business. */
    record Refused() implements LogInResult {}

    /** Not even looked at: too many were wrong, or too many come at once. @param retryAfter how long to wait */
    record TooManyAttempts(Duration retryAfter) implements LogInResult {}
}
