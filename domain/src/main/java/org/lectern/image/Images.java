package org.lectern.image;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All images there are, with their renditions. Safe for use by many threads.
 *
 * <p>What is found is whole: a crash while something is kept leaves {@linkplain #orphans orphans}, which nobody finds. Every method, and
 * every stream while it is read, throws {@link org.lectern.post.StoreUnavailable} when the store does not answer in time.
 */
public interface Images {
    Optional<Image> find(ImageId id);

    /** Images without their renditions, in the order of their ids, from behind this one on, or from the first one on. */
    List<Image> page(Optional<ImageId> after, int limit);

    /**
     * Keeps a new original.
     *
     * @param image its renditions are left aside
     * @return false: there is one with this id, and nothing was kept
     */
    boolean insert(Image image, byte[] bytes);

    /** @return false: there is one of this width, and nothing was kept */
    boolean insert(ImageId original, Rendition rendition, byte[] bytes);

    /**
     * The original's bytes. The caller closes the stream; where the image is deleted meanwhile, reading ends with an {@link
     * java.io.IOException}.
     *
     * @param from how many bytes to leave out
     */
    Optional<InputStream> open(ImageId id, long from);

    /** The same of a rendition. */
    Optional<InputStream> open(ImageId id, int width, long from);

    /** With all its renditions. @return false: there is none */
    boolean delete(ImageId id);

    /**
     * What belongs to nothing: pieces that were stored before this instant for a file that never came, or whose file went, and renditions
     * without an original.
     *
     * @param limit at most so many
     */
    List<Orphan> orphans(Instant before, int limit);

    /**
     * Removes an orphan if it still is one.
     *
     * @param file as {@link Orphan#file} says
     * @return whether something was removed
     */
    boolean removeOrphan(String file);
}
