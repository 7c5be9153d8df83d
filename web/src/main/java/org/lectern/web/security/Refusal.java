package org.lectern.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/**
 * Why the log-in mechanism lets an API request no further. It leaves this with the request, and {@link RefusedCallers} answers.
 *
 * @param headers to be sent with the answer
 * @param detail for the person behind the program
 */
public record Refusal(int status, Map<String, String> headers, String detail) {
    private static final String ATTRIBUTE = "org.lectern.refusal";

    public Refusal {
        headers = Map.copyOf(headers);
    }

    public static Optional<Refusal> of(HttpServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(ATTRIBUTE));
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
