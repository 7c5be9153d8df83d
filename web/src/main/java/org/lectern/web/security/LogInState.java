package org.lectern.web.security;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the session remembers of a log-in.
 *
 * @param userVersion of the user at log-in; once the user has another one, the log-in has ended
 * @param until when it ends, however busy
 */
record LogInState(String name, long userVersion, Instant until) implements Serializable {
    static final String KEY = "org.lectern.login";
}
