package org.lectern.web.security;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the browser's session remembers of a log-in whose password was right and whose code has to follow.
 *
 * @param userVersion of the user then; a user who was changed since begins anew
 * @param target where to go afterwards
 * @param until when it is forgotten
 */
public record FirstStep(String name, long userVersion, String target, Instant until) implements Serializable {
    static final String KEY = "org.lectern.first-step";
}
