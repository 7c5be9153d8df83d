package org.lectern.persistence.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.journal.ForeignChange;

/** What other programs wrote and the index does not have yet. Of what was written while an index is being made, that one may have missed some. */
final class ForeignWrites {
    private final Set<ForeignChange> waiting = new LinkedHashSet<>();
    private final Set<ForeignChange> forTheNext = new LinkedHashSet<>();

    synchronized void add(Collection<ForeignChange> changes, boolean oneIsBeingMade) {
        waiting.addAll(changes);
        if (oneIsBeingMade) {
            forTheNext.addAll(changes);
        }
    }

    synchronized List<ForeignChange> taken() {
        List<ForeignChange> taken = new ArrayList<>(waiting);
        waiting.clear();
        return taken;
    }

    /** For the index that has been made. */
    synchronized void again() {
        waiting.addAll(forTheNext);
        forTheNext.clear();
    }
}
