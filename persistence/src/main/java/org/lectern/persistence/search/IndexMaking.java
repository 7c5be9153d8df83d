package org.lectern.persistence.search;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lectern.journal.Journal;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;

/** Makes an index anew, beside the one that searches go on using. Safe for use by many threads: one is made at a time. */
final class IndexMaking {
    private static final Logger LOG = System.getLogger(IndexMaking.class.getName());

    private final Generations generations;
    private final Journal journal;
    private final Posts posts;
    private final Reindexing reindexing;
    private final IndexKeeper keeper;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private volatile Optional<PostIndex> unfinished = Optional.empty();
    private volatile long done;
    private volatile long total;
    private volatile boolean hasEnded;

    IndexMaking(Generations generations, Journal journal, Posts posts, Reindexing reindexing, IndexKeeper keeper) {
        this.generations = generations;
        this.journal = journal;
        this.posts = posts;
        this.reindexing = reindexing;
        this.keeper = keeper;
    }

    boolean isBusy() {
        return isBusy.get();
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    /** What there is so far of the one that is being made. */
    Optional<PostIndex> unfinished() {
        return unfinished;
    }

    /** Whether nobody makes one; who gets true has to call {@link #make()}. */
    boolean begin() {
        done = 0;
        return !hasEnded && isBusy.compareAndSet(false, true);
    }

    void make() {
        try {
            LOG.log(Level.INFO, "search.index.making");
            PostIndex fresh = generations.fresh();
            unfinished = Optional.of(fresh);
            if (isFilled(fresh)) {
                LOG.log(Level.INFO, "search.index.made posts={0}", done);
            } else {
                generations.discard(fresh);
            }
        } finally {
            unfinished = Optional.empty();
            isBusy.set(false);
        }
    }

    /** What is being made is given up; it is begun again at the next start. */
    void end() {
        hasEnded = true;
    }

    private boolean isFilled(PostIndex fresh) {
        boolean isWhole = false;
        try {
            // Whatever is changed from here on is put in once more.
            long entry = journal.head();
            total = posts.count(PostQuery.everything());
            Optional<PostId> last = Optional.empty();
            do {
                last = reindexing.addSome(last, fresh);
                done += last.isPresent() ? Reindexing.atATime() : 0;
            } while (last.isPresent() && !hasEnded);
            if (!hasEnded) {
                done = total;
                isWhole = keeper.adopt(fresh, entry);
            }
            return isWhole;
        } catch (RuntimeException failure) {
            generations.discard(fresh);
            throw failure;
        }
    }
}
