package org.lectern.post.history;

import java.util.Objects;
import java.util.Optional;

/**
 * Who changes a post, from where and why.
 *
 * @param by the name of a user, or of the program that the change is due to
 * @param why in words for those who read the history
 */
public record Change(String by, Channel from, Optional<String> why) {
    /** In characters. */
    public static final int MAX_WHY = 1_000;

    public Change {
        Objects.requireNonNull(by);
        Objects.requireNonNull(from);
        why = why.map(String::strip).filter(text -> !text.isEmpty());
        if (why.isPresent() && why.get().length() > MAX_WHY) {
            throw new IllegalArgumentException("a reason has at most " + MAX_WHY + " characters");
        }
    }

    public static Change by(String name, Channel from) {
        return new Change(name, from, Optional.empty());
    }

    public Change because(String reason) {
        return new Change(by, from, Optional.of(reason));
    }
}
