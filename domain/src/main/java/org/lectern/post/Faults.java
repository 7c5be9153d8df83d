package org.lectern.post;

import java.util.ArrayList;
import java.util.List;
import org.lectern.problem.Violation;

/** Collects what is wrong with a document, all of it at once. For one reading by one thread. */
public final class Faults {
    private static final int MAX_REPORTED = 100;

    private final List<Violation> found = new ArrayList<>();

    public void add(String pointer, String detail) {
        if (found.size() < MAX_REPORTED) {
            found.add(new Violation(pointer, detail));
        }
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }
}
