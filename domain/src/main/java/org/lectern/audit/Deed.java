package org.lectern.audit;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that somebody did, or tried to.
 *
 * @param who the name of a user; empty where nobody has that name
 * @param token the id of the token that it was done with
 * @param action such as {@code posts.publish}
 * @param subject what it was done to, such as {@code posts/01JVB4ZK9X2M5T7Q8R6S3W0YEC}
 * @param version of the subject afterwards
 */
public record Deed(
        String who,
        Optional<String> token,
        Via via,
        String action,
        Optional<String> subject,
        OptionalLong version,
        Outcome outcome) {
    /** In characters; what an address says may be longer. */
    private static final int LONGEST = 300;

    public Deed {
        Objects.requireNonNull(who);
        Objects.requireNonNull(via);
        Objects.requireNonNull(outcome);
        action = shortened(action);
        subject = subject.map(Deed::shortened);
    }

    /** Something that was done in the admin UI. */
    public static Deed inAdmin(String who, String action, Optional<String> subject, OptionalLong version) {
        return new Deed(who, Optional.empty(), Via.ADMIN, action, subject, version, Outcome.DONE);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
