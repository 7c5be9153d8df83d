package org.lectern.web.security;

import java.io.Serializable;

/** What the browser's session remembers of a log-in. @param id of the log-in as the store has it, which decides */
record LogInState(String id) implements Serializable {
    static final String KEY = "org.lectern.login";
}
