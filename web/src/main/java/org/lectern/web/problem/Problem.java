package org.lectern.web.problem;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.document.Document;
import org.lectern.problem.Violation;

/**
 * What went wrong, for programs and people (RFC 9457).
 *
 * @param status mostly the type's own
 * @param detail what this time, and what to do about it; may be empty
 * @param violations what is wrong where in a rejected body
 * @param headers that belong to the answer, such as {@code Retry-After}
 */
public record Problem(
        ProblemType type, int status, String detail, List<Violation> violations, Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What a 401 has to carry (RFC 9110, section 15.5.2); a bearer token is asked for unless something else is said. */
    private static final String CHALLENGE = "WWW-Authenticate";

    private static final String BEARER = "Bearer realm=\"Lectern\"";

    public Problem {
        detail = detail.isEmpty() ? type.remedy() : detail;
        violations = List.copyOf(violations);
        headers = status == 401 && !headers.containsKey(CHALLENGE)
                ? with(headers, CHALLENGE, BEARER)
                : Map.copyOf(headers);
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, type.status(), detail, List.of(), Map.of());
    }

    public static Problem of(int status) {
        ProblemType type = ProblemType.of(status);
        return new Problem(type, status, "", List.of(), Map.of());
    }

    public static Problem rejected(List<Violation> violations) {
        return rejected(ProblemType.REJECTED_BODY, violations);
    }

    /** @param type what it is that is wrong with the body */
    public static Problem rejected(ProblemType type, List<Violation> violations) {
        return new Problem(type, type.status(), "", violations, Map.of());
    }

    public Problem withHeader(String name, String value) {
        return new Problem(type, status, detail, violations, with(headers, name, value));
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
    }

    public Document document() {
        Document document =
                Document.of("type", type.uri()).with("title", type.title()).with("status", status);
        document = detail.isEmpty() ? document : document.with("detail", detail);
        List<Document> errors = violations.stream()
                .map(each -> Document.of("pointer", each.pointer()).with("detail", each.detail()))
                .toList();
        return errors.isEmpty() ? document : document.with("errors", errors);
    }
}
