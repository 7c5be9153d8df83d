package org.lectern.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever makes an answer may say here what it shows. It is then kept until one of these things changes, and survives all other changes.
 * An answer of which nobody says so goes with every change, and after two seconds at most.
 *
 * <p>Keys are those of {@link org.lectern.journal.JournalEntry#touched}, such as {@code post:01JVB4ZK9X2M5T7Q8R6S3W0YEC} or {@code
 * tag:python}, and the names of {@link org.lectern.journal.Subject}s for whatever shows all of a sort: {@code TAG}.
 */
public final class AnswerParts {
    /** For what shows a bit of everything: it goes with every change, but not by the clock. */
    public static final String ANY = "any";

    private static final String ATTRIBUTE = "org.lectern.parts";

    private AnswerParts() {}

    /** @param keys none: the answer never changes */
    public static void shows(HttpServletRequest request, Set<String> keys) {
        request.setAttribute(ATTRIBUTE, Set.copyOf(keys));
    }

    /** Empty: nobody said so. */
    @SuppressWarnings("unchecked") // nobody else sets this attribute
    static Optional<Set<String>> of(HttpServletRequest request) {
        return Optional.ofNullable((Set<String>) request.getAttribute(ATTRIBUTE));
    }
}
