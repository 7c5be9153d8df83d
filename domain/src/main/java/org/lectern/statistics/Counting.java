package org.lectern.statistics;

import java.util.Collection;
import java.util.Optional;
import org.lectern.post.Post;

/**
 * Keeps the counts right while posts are written. Whoever writes posts calls {@link #begin} before and {@link #end} after, once for as
 * many posts as are written together. Between the two, and after a crash, nobody trusts the counts that the posts are part of. Safe for
 * use by many threads.
 */
public interface Counting {
    /**
     * Says that these posts are about to be written, before anything of it is.
     *
     * @param former the posts as they stand in the store; none for new ones
     * @param future the posts as they will be; none for those that are deleted. Posts of the same id belong together; where the two don't
     *     differ in what is counted, nothing is to be done
     * @throws org.lectern.post.StoreUnavailable if that can't be kept; then nothing may be written
     */
    Pending begin(Collection<Post> former, Collection<Post> future);

    /**
     * Says that the store has answered, whether it took the posts or not. It is not called where the store did not answer, as what was
     * sent may still arrive then: the counts are looked after by themselves a while later. Never throws because of the store.
     */
    void end(Pending pending);

    /** For where nothing is counted. */
    static Counting none() {
        return new Counting() {
            @Override
            public Pending begin(Collection<Post> former, Collection<Post> future) {
                return new Pending(Optional.empty());
            }

            @Override
            public void end(Pending pending) {}
        };
    }

    /** A write that has begun. @param mark empty where it changes no count */
    record Pending(Optional<Mark> mark) {}
}
