package org.lectern.web.api.kind;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.lectern.post.kind.Kind;
import org.lectern.web.cache.EntityTags;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/**
 * Which kind a writer means to change (RFC 9110, sections 13.1.1 and 13.1.2).
 *
 * @param ifMatch may be null, as a header that was not sent
 * @param ifNoneMatch may be null
 */
record KindPrecondition(String ifMatch, String ifNoneMatch) {
    private static final String ANY = "*";

    /**
     * Ends the request unless it is about what there is now: 428 without a header, 412 with another version.
     *
     * @return the version that the writer began from; empty: there was no such kind
     */
    OptionalLong expectedVersion(Optional<Kind> current) {
        if (current.isEmpty()) {
            if (isStated(ifMatch)) {
                throw ProblemException.of(
                        ProblemType.VERSION_CONFLICT,
                        "There is no such kind (any more); leave 'If-Match' out to declare it.");
            }
            return OptionalLong.empty();
        }
        if (isStated(ifNoneMatch)) {
            throw stale(current.get());
        }
        if (!isStated(ifMatch)) {
            throw ProblemException.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "There is such a kind. Send the ETag that it had when you read it as 'If-Match', so that nobody's change is"
                            + " lost.");
        }
        long version = current.get().version();
        boolean named = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals(ANY) || EntityTags.version(tag).equals(OptionalLong.of(version)));
        if (!named) {
            throw stale(current.get());
        }
        return OptionalLong.of(version);
    }

    static ProblemException stale(Kind current) {
        return ProblemException.of(
                ProblemType.VERSION_CONFLICT,
                "The kind is at version " + current.version()
                        + " now; read it again, put your change into it and send that.");
    }

    private static boolean isStated(String header) {
        return header != null && !header.isBlank();
    }
}
