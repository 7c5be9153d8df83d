package org.lectern.persistence.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.lectern.journal.Effect;
import org.lectern.journal.ForeignChange;
import org.lectern.journal.Journal;
import org.lectern.journal.JournalEntry;

/**
 * Keeps the newest index at what the journal says. What it has followed up to is marked in the index itself, so that after a crash it goes
 * on from there. Safe for use by many threads: one follows at a time.
 */
final class IndexKeeper {
    private static final int AT_A_TIME = 500;

    private final Generations generations;
    private final Journal journal;
    private final Reindexing reindexing;
    private final Applied applied = new Applied();
    private volatile Optional<PostIndex> index = Optional.empty();
    private boolean isOpened;
    private boolean isBroken;
    private boolean isEnded;
    private long marked = -1;

    IndexKeeper(Generations generations, Journal journal, Reindexing reindexing) {
        this.generations = generations;
        this.journal = journal;
        this.reindexing = reindexing;
    }

    /** What searches are answered from; empty: there is no whole index yet. */
    Optional<PostIndex> index() {
        return index;
    }

    Applied applied() {
        return applied;
    }

    /** Takes in what is new. @return whether it can: else the index has to be made anew */
    synchronized boolean follow() {
        if (isEnded) {
            return true;
        }
        open();
        if (index.isEmpty()) {
            return false;
        }
        if (!generations.leads()) {
            applied.set(index.get().bookmark().orElse(-1));
            return true;
        }
        if (isBroken || !reachesBack(applied.number())) {
            return false;
        }
        applied.set(replay(index.get(), applied.number(), false));
        return true;
    }

    /** Takes in what the journal does not know of. */
    synchronized void takeIn(List<ForeignChange> changes) {
        if (!changes.isEmpty() && index.isPresent() && generations.leads()) {
            List<JournalEntry> entries = changes.stream()
                    .map(change -> new JournalEntry(
                            0, Instant.EPOCH, change.subject(), Effect.CHANGED, change.id(), 0, Set.of()))
                    .toList();
            reindexing.apply(entries, index.get());
        }
    }

    /** Whether it is this node that makes a new index where there is none. */
    boolean leads() {
        return generations.leads();
    }

    /** Its files are damaged: the next one to follow is told that a new index is needed. */
    synchronized void suspect() {
        isBroken = true;
    }

    /** Makes the mark that a crash goes back to. It costs a little, and so comes behind the changes. */
    synchronized void mark() {
        if (index.isPresent() && generations.leads() && applied.number() > marked) {
            marked = applied.number();
            index.get().mark(marked);
        }
    }

    /**
     * A new index that holds everything up to this entry, and less or more of what came then, takes the place of the one there is.
     *
     * @return whether it does: after the end none does
     */
    boolean adopt(PostIndex fresh, long entry) {
        long near = replay(fresh, entry, true);
        synchronized (this) {
            if (isEnded) {
                return false;
            }
            long reached = replay(fresh, near, true);
            fresh.mark(reached);
            fresh.flush();
            index = Optional.of(fresh);
            marked = reached;
            isOpened = true;
            isBroken = false;
            applied.set(reached);
            generations.adopt(fresh);
            return true;
        }
    }

    /** For ever. */
    synchronized void close() {
        isEnded = true;
        index.ifPresent(PostIndex::close);
        index = Optional.empty();
        isOpened = false;
        generations.end();
    }

    private void open() {
        if (!isOpened || !generations.isCurrent(index)) {
            Optional<PostIndex> before = index;
            index = Optional.empty();
            isOpened = false;
            before.ifPresent(PostIndex::close);
            index = generations.newest();
            OptionalLong bookmark = index.map(PostIndex::bookmark).orElse(OptionalLong.empty());
            marked = bookmark.orElse(-1);
            applied.set(marked);
            isOpened = true;
        }
    }

    private boolean reachesBack(long number) {
        return number >= journal.oldest() - 1 && number <= journal.head();
    }

    private long replay(PostIndex into, long from, boolean isNew) {
        long reached = from;
        List<JournalEntry> entries;
        do {
            entries = journal.after(reached, AT_A_TIME);
            if (!entries.isEmpty()) {
                reindexing.apply(entries, into);
                reached = entries.get(entries.size() - 1).number();
                if (!isNew) {
                    applied.set(reached);
                }
            }
        } while (entries.size() == AT_A_TIME);
        return reached;
    }
}
