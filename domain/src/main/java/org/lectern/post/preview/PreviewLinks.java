package org.lectern.post.preview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The links that were made. Safe for use by many threads. Every method throws {@link org.lectern.post.StoreUnavailable} when the store does
 * not answer in time.
 */
public interface PreviewLinks {
    Optional<PreviewLink> findByHash(String hash);

    /** To one post, those that have not expired at this instant, the oldest first. */
    List<PreviewLink> list(String post, Instant now, int limit);

    void insert(PreviewLink link);

    /** @return whether there was one, to this post */
    boolean delete(String id, String post);

    /** Deletes those that expired at this instant or before. */
    void deleteExpired(Instant then);
}
