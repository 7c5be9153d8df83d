package org.lectern.post;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All posts there are, those of other programs included. Safe for use by many threads.
 *
 * <p>Every write is conditional and decides by itself: of two writers that started from the same version one gets {@link
 * StoreResult.Stale}. Every method throws {@link StoreUnavailable} when the store does not answer in time.
 */
public interface Posts {
    Optional<Post> find(PostId id);

    /**
     * The post with this id, of whatever type the id is as long as it reads so; else the one with this slug.
     */
    Optional<Post> findByAddress(String idOrSlug);

    /** The post that had this slug before it got another one; of several, the one that was modified last. */
    Optional<Post> findByFormerSlug(String slug);

    /** Posts that are marked as scheduled and whose time has come by this instant, with their texts; those that waited longest first. */
    List<Post> due(Instant now, int limit);

    /** The posts whose ids read so, of whatever type; texts that no id reads as are left out. In no particular order, without their texts. */
    List<Post> findAllByIdText(Collection<String> texts);

    /** Like {@link #findAllByIdText}, with their texts: for a few hundred at most. */
    List<Post> findAllWhole(Collection<String> idTexts);

    /** The posts that the query asks for. With their texts they may be fewer than its limit, where those are large; there is a next page then. */
    PostPage page(PostQuery query);

    /** What the query's conditions match, its order, cursor and limit aside: no more than so many, in no particular order. */
    List<Post> all(PostQuery query, int most);

    /** All posts in the order of their ids, which never change, with their texts. @param after the last one of the page before */
    List<Post> pageById(Optional<PostId> after, int limit);

    /** How many posts the query's conditions match, its cursor and limit aside. */
    long count(PostQuery query);

    /** Stores a new post as its version 1. */
    StoreResult insert(Post post);

    /** Stores new posts, each by itself, faster than one by one; the results come in the order of the posts. */
    List<StoreResult> insertAll(List<Post> posts);

    /** Like {@link #insertAll}, but as the versions that they state: they were posts elsewhere. */
    List<StoreResult> restoreAll(List<Post> posts);

    /**
     * Like {@link #replace}, but as the version that the post states, which is higher than the expected one.
     *
     * @return the stored post, with that version
     */
    StoreResult restore(Post later, long expectedVersion);

    /**
     * Stores the changed post in place of the version that the change started from. What the post's document does not show, because
     * another program added it meanwhile below a core field, is lost with the version it was added to; a changed version is never.
     *
     * @param expectedVersion the version that was read, 0 where the document had none
     * @return the stored post, its version one higher
     */
    StoreResult replace(Post changed, long expectedVersion);

    StoreResult delete(PostId id, long expectedVersion);

    /** Posts of the import that refer to something that may have come with it, in the order of their ids. */
    List<PostId> referring(String run);

    /** Posts that are known by one of the keys; without their texts. */
    List<Post> findImported(ImportedKeys keys);
}
