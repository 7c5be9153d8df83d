package org.lectern.web.api.post;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.lectern.post.Post;
import org.lectern.web.cache.EntityTags;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** The version that a writer means to change (RFC 9110, section 13.1.1). */
final class IfMatch {
    /** Whatever version there is. */
    static final String ANY = "*";

    private IfMatch() {}

    /** Ends the request unless the header names the post's version: 428 without a header, 412 if it names another. */
    static void requireCurrent(String header, Post post) {
        if (header == null || header.isBlank()) {
            throw ProblemException.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send the ETag that the post had when you read it as 'If-Match', so that nobody's change is lost.");
        }
        List<String> tags = Arrays.stream(header.split(",")).map(String::strip).toList();
        boolean named = tags.contains(ANY)
                || tags.stream().map(EntityTags::version).anyMatch(OptionalLong.of(post.version())::equals);
        if (!named) {
            throw stale(post);
        }
    }

    static ProblemException stale(Post current) {
        return ProblemException.of(
                ProblemType.VERSION_CONFLICT,
                "The post is at version " + current.version()
                        + " now; read it again, put your change into it and send that.");
    }
}
