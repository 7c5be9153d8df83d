package org.lectern.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.lectern.post.PostId;

/**
 * One post of a bulk change, and what became of it.
 *
 * @param number from 1 in the order of the selection
 * @param before the version that was changed, 0 where none was
 * @param after the version that came of it, 0 where none did
 */
public record BulkStep(
        String bulk, long number, PostId post, Outcome outcome, long before, long after, Optional<String> why) {
    public BulkStep {
        Objects.requireNonNull(bulk);
        Objects.requireNonNull(post);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(why);
    }

    /** How a step stands. */
    public enum Outcome {
        PENDING,
        CHANGED,
        UNCHANGED,
        /** The operation or the post's rules do not allow it. */
        REFUSED,
        /** The post was deleted for good meanwhile. */
        GONE,
        UNDONE,
        /** Somebody edited the post after the change, so that undoing left it alone. */
        EDITED;

        public static Optional<Outcome> parse(String text) {
            return Arrays.stream(values())
                    .filter(each -> each.text().equals(text))
                    .findFirst();
        }

        /** As documents and the API spell it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static BulkStep pending(String bulk, long number, PostId post) {
        return new BulkStep(bulk, number, post, Outcome.PENDING, 0, 0, Optional.empty());
    }

    BulkStep changed(long from, long to) {
        return new BulkStep(bulk, number, post, Outcome.CHANGED, from, to, Optional.empty());
    }

    BulkStep ended(Outcome as) {
        return new BulkStep(bulk, number, post, as, before, after, Optional.empty());
    }

    BulkStep ended(Outcome as, String reason) {
        return new BulkStep(bulk, number, post, as, before, after, Optional.of(reason));
    }
}
