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
import org.lectern.security.IssueToken;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;

/** What somebody who wants a token sends. */
record TokenRequest(String name, List<String> scopes, Optional<Instant> expires) {
    private static final Set<String> KNOWN = Set.of("name", "scopes", "expires");

    /** @throws ProblemException with everything that is wrong, in its shape and in what it asks for */
    static TokenRequest of(Document body, String user, IssueToken issuing) {
        List<Violation> shape = new ArrayList<>();
        body.names().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name ->
                        shape.add(new Violation("/" + name, "is not known here; there are name, scopes and expires")));
        if (body.text("name").isEmpty()) {
            shape.add(new Violation("/name", "has to be a text that says what the token is for"));
        }
        if (body.texts("scopes").size() != body.list("scopes").size()
                || !(body.fields().get("scopes") instanceof List<?>)) {
            shape.add(new Violation("/scopes", "has to be a list of texts such as [\"posts:write\"]"));
        }
        Optional<Instant> expires = expires(body, shape);
        TokenRequest asked = new TokenRequest(body.text("name").orElse(""), body.texts("scopes"), expires);
        List<Violation> violations = new ArrayList<>(shape);
        issuing.check(user, asked.name(), asked.scopes(), expires).stream()
                .filter(each -> shape.stream().noneMatch(told -> each.pointer().startsWith(told.pointer())))
                .forEach(violations::add);
        if (!violations.isEmpty()) {
            throw new ProblemException(Problem.rejected(violations));
        }
        return asked;
    }

    private static Optional<Instant> expires(Document body, List<Violation> violations) {
        Object value = body.fields().get("expires");
        if (value == null) {
            return Optional.empty();
        }
        try {
            Instant exact = OffsetDateTime.parse(value.toString()).toInstant();
            return Optional.of(Instant.ofEpochMilli(exact.toEpochMilli()));
        } catch (DateTimeException | ArithmeticException malformed) {
            violations.add(new Violation("/expires", "has to be an instant such as 2030-01-01T00:00:00Z, or null"));
            return Optional.empty();
        }
    }
}
