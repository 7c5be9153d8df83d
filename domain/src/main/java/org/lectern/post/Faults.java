package org.lectern.post;

import java.util.ArrayList;
import java.util.List;
import org.lectern.problem.Violation;

/** Collects what is wrong with a document, all of it at once. For one reading by one thread. */
final class Faults {
    private static final int MAX_REPORTED = 100;

    private final List<Violation> found = new ArrayList<>();

    void add(String pointer, String detail) {
        if (found.size() < MAX_REPORTED) {
            found.add(new Violation(pointer, detail));
        }
    }

    List<Violation> found() {
        return List.copyOf(found);
    }

    /** A step deeper into a document. */
    static String pointer(String parent, Object step) {
        return Pointer.step(parent, step);
    }
}
