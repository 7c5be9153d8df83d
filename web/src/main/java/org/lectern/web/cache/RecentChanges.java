package org.lectern.web.cache;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * The last things that changed, so that an answer that was being made meanwhile is known to be out of date. Safe for use by many threads.
 */
final class RecentChanges {
    private static final int REMEMBERED = 1_000;

    private final Deque<Set<String>> newestFirst = new ArrayDeque<>();
    private long count;

    /** How many there were; to be asked before an answer is made. */
    synchronized long count() {
        return count;
    }

    synchronized void add(Set<String> keys) {
        count++;
        newestFirst.addFirst(keys);
        if (newestFirst.size() > REMEMBERED) {
            newestFirst.removeLast();
        }
    }

    /** @param shows empty: everything */
    synchronized boolean haveTouched(Optional<Set<String>> shows, long since) {
        long behind = count - since;
        if (behind == 0 || shows.isPresent() && shows.get().isEmpty()) {
            return false;
        }
        if (shows.isEmpty() || behind > newestFirst.size()) {
            return true;
        }
        Iterator<Set<String>> changes = newestFirst.iterator();
        for (long i = 0; i < behind; i++) {
            if (Touch.meets(changes.next(), shows.get())) {
                return true;
            }
        }
        return false;
    }
}
