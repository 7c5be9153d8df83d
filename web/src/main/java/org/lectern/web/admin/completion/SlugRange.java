package org.lectern.web.admin.completion;

import java.util.Optional;

/** Where slugs with a beginning stand among all slugs in their order. */
final class SlugRange {
    private SlugRange() {}

    /** What stands right before the first slug that begins so; empty: nothing does. */
    static Optional<String> before(String beginning) {
        char last = beginning.charAt(beginning.length() - 1);
        return last == 0
                ? Optional.empty()
                : Optional.of(beginning.substring(0, beginning.length() - 1) + (char) (last - 1) + '\uffee');
    }
}
