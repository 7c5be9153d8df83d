package org.lectern.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls the API. The log-in mechanism leaves it with the request; there is none for an anonymous reader.
 *
 * @param scopes what the caller's token allows; empty for a log-in by password, which only gets tokens
 * @param token the id of the caller's token; empty for a log-in by password
 */
public record Caller(String name, Set<String> scopes, Optional<String> token) {
    /** Where it is kept among the attributes of a request. */
    public static final String ATTRIBUTE = "org.lectern.caller";

    public Caller {
        Objects.requireNonNull(name);
        scopes = Set.copyOf(scopes);
    }

    public static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    public void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public boolean may(String scope) {
        return scopes.contains(scope);
    }
}
