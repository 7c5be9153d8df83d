package org.lectern.persistence.embedded.index;

import java.util.List;

/**
 * One field of an index, or of an order.
 *
 * @param names the parts of the path between its dots
 */
public record IndexField(String path, boolean ascending, List<String> names) {

    public IndexField(String path, boolean ascending) {
        this(path, ascending, List.of(path.split("\\.", -1)));
    }

    /** Whether a name may be the place of an array's element. */
    boolean hasPlace() {
        return names.stream().anyMatch(name -> !name.isEmpty() && Character.isDigit(name.charAt(0)));
    }
}
