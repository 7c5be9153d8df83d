package org.lectern.post;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.problem.Violation;

/**
 * The states of a post and the ways between them.
 *
 * <p>A draft is published, at once or at an instant to come, and may be taken back; what is published can be withdrawn and published again;
 * everything can go into the trash, and out of it into whatever it might have become before. But what was never published cannot be
 * withdrawn. Staying as one is, is always a way, and a new post may begin in any state.
 */
public final class Lifecycle {
    private static final Map<Status, Set<Status>> WAYS = new EnumMap<>(Status.class);

    static {
        WAYS.put(Status.DRAFT, EnumSet.complementOf(EnumSet.of(Status.WITHDRAWN)));
        WAYS.put(Status.SCHEDULED, EnumSet.complementOf(EnumSet.of(Status.WITHDRAWN)));
        WAYS.put(Status.PUBLISHED, EnumSet.allOf(Status.class));
        WAYS.put(Status.WITHDRAWN, EnumSet.allOf(Status.class));
        WAYS.put(Status.TRASHED, EnumSet.allOf(Status.class));
    }

    private Lifecycle() {}

    public static boolean allows(Status from, Status to) {
        return WAYS.get(from).contains(to);
    }

    /** What is wrong with making the post this document. */
    static Optional<Violation> check(Post former, Document document, Instant now) {
        Status from = former.statusAt(now);
        Status to = new Post(former.id(), former.version(), document).statusAt(now);
        boolean wasNeverOut = from == Status.TRASHED
                && Trash.statusBefore(former).filter(Status.DRAFT::equals).isPresent();
        if (to == Status.WITHDRAWN && wasNeverOut || !allows(from, to)) {
            return Optional.of(new Violation(
                    "/status",
                    "cannot become " + to.text() + ": the post is " + from.text()
                            + ", and only what was published can be withdrawn"));
        }
        return Optional.empty();
    }
}
