package org.lectern.web.api.token;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.problem.Violation;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;

/** What somebody who wants a token sends. */
record TokenRequest(String name, List<String> scopes, Optional<Instant> expires) {
    private static final Set<String> KNOWN = Set.of("name", "scopes", "expires");

    static TokenRequest of(Document body) {
        List<Violation> violations = new ArrayList<>();
        body.names().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> violations.add(
                        new Violation("/" + name, "is not known here; there are name, scopes and expires")));
        if (body.text("name").isEmpty()) {
            violations.add(new Violation("/name", "has to be a text that says what the token is for"));
        }
        if (body.texts("scopes").size() != body.list("scopes").size()
                || !(body.fields().get("scopes") instanceof List<?>)) {
            violations.add(new Violation("/scopes", "has to be a list of texts such as [\"posts:write\"]"));
        }
        Optional<Instant> expires = expires(body, violations);
        if (!violations.isEmpty()) {
            throw new ProblemException(Problem.rejected(violations));
        }
        return new TokenRequest(body.text("name").orElseThrow(), body.texts("scopes"), expires);
    }

    private static Optional<Instant> expires(Document body, List<Violation> violations) {
        Object value = body.fields().get("expires");
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value.toString()).toInstant());
        } catch (DateTimeException malformed) {
            violations.add(new Violation("/expires", "has to be an instant such as 2030-01-01T00:00:00Z, or null"));
            return Optional.empty();
        }
    }
}
