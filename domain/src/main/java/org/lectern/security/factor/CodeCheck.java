package org.lectern.security.factor;

import java.time.Duration;

/** How the check of a code ended. */
public sealed interface CodeCheck {
    /** @param left how many recovery codes are left, if it was one of them; otherwise -1 */
    record Right(int left) implements CodeCheck {}

    /** It is no code, or not this user's, or it was used before. */
    record Wrong() implements CodeCheck {}

    /** Not even looked at. @param retryAfter how long to wait */
    record TooManyAttempts(Duration retryAfter) implements CodeCheck {}
}
