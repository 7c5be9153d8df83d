package org.lectern.journal;

import java.util.List;
import java.util.Optional;
import org.lectern.post.PostChange;

/**
 * Writes into the journal what becomes of posts. Whoever writes posts calls {@link #begin} before and {@link #end} after, once for as many
 * posts as are written together. Safe for use by many threads.
 */
public interface Noting {
    /**
     * Says what is about to be written, before anything of it is.
     *
     * @param planned the posts as they are to be, with the versions that they will have
     * @throws org.lectern.post.StoreUnavailable if that can't be kept; then nothing may be written
     */
    Pending begin(List<PostChange> planned);

    /**
     * Says what the store took. Everybody on this node knows of it when this returns. It is not called where the store did not answer, as
     * what was sent may still arrive then: that is looked after a while later. Never throws because of the store.
     */
    void end(Pending pending, List<PostChange> happened);

    /** For where there is no journal. */
    static Noting none() {
        return new Noting() {
            @Override
            public Pending begin(List<PostChange> planned) {
                return new Pending(Optional.empty());
            }

            @Override
            public void end(Pending pending, List<PostChange> happened) {}
        };
    }

    /** A write that has begun. @param promise empty where there is none to keep */
    record Pending(Optional<Promise> promise) {}
}
