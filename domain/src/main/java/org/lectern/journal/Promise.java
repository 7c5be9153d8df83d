package org.lectern.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the journal will say once posts are written: kept before they are, so that whoever finds it after a crash can look whether they were.
 *
 * @param id sorts by time
 * @param node that made it
 */
public record Promise(String id, String node, Instant at, List<Line> lines) {
    public Promise {
        Objects.requireNonNull(id);
        Objects.requireNonNull(node);
        Objects.requireNonNull(at);
        lines = List.copyOf(lines);
    }
}
