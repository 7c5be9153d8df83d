package org.lectern.web.problem;

import java.util.Optional;

/** Looks for the cause that tells what really happened. */
final class Causes {
    private static final int DEEPEST = 20;

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
            each = each.getCause();
        }
        return Optional.empty();
    }
}
