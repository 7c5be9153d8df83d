package org.lectern.web.cache;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses whose answers show a bit of everything, and nothing that the journal does not tell of: counts, averages, lists of what stands
 * around posts. They go with every change, but not by the clock. What a search finds is not among them, as an index may be behind.
 */
final class Summaries {
    private static final Set<String> ANYTHING = Set.of(AnswerParts.ANY);

    private static final Pattern ADDRESSES = Pattern.compile(
            "/api/v1/(?:(?:tags|kinds|people|events|series|statistics|archive)(?:/.*)?|openapi\\.json)"
                    + "|/(?:tags/|years/?|statistics(?:[./].*)?|sitemap.*\\.xml|[^/]*\\.opml|[^/]*\\.ics|(?:events|series)/[^/]+\\.ics)");

    private Summaries() {}

    /** What the answer shows; empty: this address is none of these. */
    static Optional<Set<String>> shown(String path) {
        return ADDRESSES.matcher(path).matches() ? Optional.of(ANYTHING) : Optional.empty();
    }
}
