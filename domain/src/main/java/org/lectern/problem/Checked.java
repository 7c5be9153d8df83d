package org.lectern.problem;

import java.util.List;

/** What became of something that people sent: a value that is right, or everything that is wrong with it. */
public sealed interface Checked<T> {
    record Right<T>(T value) implements Checked<T> {}

    /** @param violations at least one */
    record Wrong<T>(List<Violation> violations) implements Checked<T> {
        public Wrong {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("nothing is wrong");
            }
        }
    }

    static <T> Checked<T> right(T value) {
        return new Right<>(value);
    }

    static <T> Checked<T> wrong(List<Violation> violations) {
        return new Wrong<>(violations);
    }
}
