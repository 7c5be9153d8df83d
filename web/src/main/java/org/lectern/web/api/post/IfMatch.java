package org.lectern.web.api.post;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.lectern.post.Post;
import org.lectern.web.cache.EntityTags;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** The version that a writer means to change (RFC 9110, section 13.1.1). */
public final class IfMatch {
    /** Whatever version there is. */
    public static final String ANY = "*";

    private IfMatch() {}

    /** Ends the request unless the header names the post's version: 428 without a header, 412 if it names another. */
    static void requireCurrent(String header, Post post) {
        requireCurrent(header, post.version(), "post");
    }

    /** The same for any document, which the sentences call so: {@code person}. */
    public static void requireCurrent(String header, long version, String what) {
        if (header == null || header.isBlank()) {
            throw ProblemException.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send the ETag that the " + what
                            + " had when you read it as 'If-Match', so that nobody's change is lost.");
        }
        List<String> tags = Arrays.stream(header.split(",")).map(String::strip).toList();
        boolean named =
                tags.contains(ANY) || tags.stream().map(EntityTags::version).anyMatch(OptionalLong.of(version)::equals);
        if (!named) {
            throw stale(version, what);
        }
    }

    /**
     * Ends the request unless it may be about something that is not there: who names a version, or means whatever version there is, wants to
     * change one (RFC 9110, section 13.1.1).
     */
    public static void requireNone(String header, String what) {
        if (header != null && !header.isBlank()) {
            throw ProblemException.of(
                    ProblemType.VERSION_CONFLICT,
                    "There is no such " + what + " (any more); leave 'If-Match' out to make it.");
        }
    }

    /** Ends the request if it wants to make what is there already: {@code If-None-Match: *} (RFC 9110, section 13.1.2). */
    public static void requireNotOnlyNew(String ifNoneMatch, long version, String what) {
        boolean isMeant = ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag ->
                                tag.equals(ANY) || EntityTags.version(tag).equals(OptionalLong.of(version)));
        if (isMeant) {
            throw ProblemException.of(
                    ProblemType.VERSION_CONFLICT,
                    "There is such a " + what + " already, at version " + version
                            + ", and 'If-None-Match' rules that out.");
        }
    }

    static ProblemException stale(Post current) {
        return stale(current.version(), "post");
    }

    public static ProblemException stale(long version, String what) {
        return ProblemException.of(
                ProblemType.VERSION_CONFLICT,
                "The " + what + " is at version " + version
                        + " now; read it again, put your change into it and send that.");
    }
}
