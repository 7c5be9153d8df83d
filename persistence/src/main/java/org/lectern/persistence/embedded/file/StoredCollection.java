package org.lectern.persistence.embedded.file;

import java.util.List;
import java.util.Optional;
import org.lectern.persistence.embedded.index.IndexDefinition;

/** A collection as the catalogue has it. The first index is that of the id. */
public record StoredCollection(long number, Namespace namespace, List<IndexDefinition> indexes) {
    private static final int POSITION_BITS = 40;

    public StoredCollection {
        indexes = List.copyOf(indexes);
    }

    public IndexDefinition idIndex() {
        return indexes.get(0);
    }

    public Optional<IndexDefinition> index(String name) {
        return indexes.stream().filter(index -> index.name().equals(name)).findFirst();
    }

    long firstPosition() {
        return number << POSITION_BITS;
    }

    long endOfPositions() {
        return number + 1 << POSITION_BITS;
    }
}
