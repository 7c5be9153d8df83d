package org.lectern.post.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.StoreUnavailable;

/**
 * The former versions of all posts. Safe for use by many threads. Every method throws {@link StoreUnavailable} when the store does not
 * answer in time.
 */
public interface Revisions {
    /** Of one list, at most. */
    int MAX_LIMIT = 1000;

    /**
     * Keeps this version of a post, once: again for the same version does nothing, unless another program wrote something else into it
     * meanwhile, which then is what is kept. To be called before the post is changed, so that no version is ever missing.
     */
    void keep(Post post);

    /**
     * The versions that are kept, newest first, without reading what stood in them.
     *
     * @param before only versions less than this one
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    List<Revision> list(PostId post, long before, int limit);

    /**
     * The post as it was in this version.
     *
     * @throws IllegalStateException if the version is kept, and what is kept was damaged
     */
    Optional<Post> find(PostId post, long version);

    /** The newest version that is kept and had come to be by this instant. */
    Optional<Revision> newestAt(PostId post, Instant instant);

    /** Forgets all versions of a post. */
    void deleteAll(PostId post);

    /**
     * Posts that versions are kept of, each once, in the order of their ids.
     *
     * @param after only ids behind this one
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    List<PostId> posts(Optional<PostId> after, int limit);

    /** The posts that versions are kept of and whose ids read so, of whatever type. */
    List<PostId> posts(String idText);
}
