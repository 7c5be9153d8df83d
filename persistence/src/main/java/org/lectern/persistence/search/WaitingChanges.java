package org.lectern.persistence.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.journal.ForeignChange;
import org.lectern.journal.ForeignChangesSeen;

/** What other programs wrote and the index does not have yet. Of what was written while an index is being made, that one may have missed some. */
final class WaitingChanges {
    private final Set<ForeignChange> waiting = new LinkedHashSet<>();
    private final Set<ForeignChange> forTheNext = new LinkedHashSet<>();
    private boolean isMore;

    synchronized void add(ForeignChangesSeen news, boolean oneIsBeingMade) {
        isMore |= !news.complete();
        waiting.addAll(news.changes());
        if (oneIsBeingMade) {
            forTheNext.addAll(news.changes());
        }
    }

    /** Who can't take them in has to {@link #putBack} them. */
    synchronized List<ForeignChange> taken() {
        List<ForeignChange> taken = new ArrayList<>(waiting);
        waiting.clear();
        return taken;
    }

    synchronized void putBack(Collection<ForeignChange> changes) {
        waiting.addAll(changes);
    }

    /** For the index that has been made. */
    synchronized void again() {
        waiting.addAll(forTheNext);
        forTheNext.clear();
    }

    /** Whether more was written than anybody knows of, so that only an index that is made anew has it. */
    synchronized boolean isMore() {
        return isMore;
    }

    /** An index is made from here on, or was given up. */
    synchronized void isMore(boolean isSo) {
        isMore = isSo;
    }
}
