package org.lectern.idempotency;

import java.time.Duration;

/** What is to be done with a request that has a key. */
public sealed interface Beginning {
    /** It is the caller's to run, and to say how it ended. @param isAgain whether it ran before and nobody knows how it ended */
    record Begun(KeyedRequest request, boolean isAgain) implements Beginning {}

    /** It ran already. */
    record Ended(KeptAnswer answer) implements Beginning {}

    /** It runs just now. @param retryAfter after which it is worth while to ask again */
    record Running(Duration retryAfter) implements Beginning {}

    /** Another request had this key. */
    record AnotherRequest() implements Beginning {}
}
