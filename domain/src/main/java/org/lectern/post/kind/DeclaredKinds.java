package org.lectern.post.kind;

import java.util.List;
import java.util.Optional;

/**
 * The kinds that a site declared, and every version that they ever had. Safe for use by many threads; every method throws {@link
 * org.lectern.post.StoreUnavailable} when the store does not answer in time.
 */
public interface DeclaredKinds {
    /** The kinds that there are now, by their names. */
    List<StoredKind> all();

    Optional<StoredKind> find(String name);

    /** A version that a kind has or had, also of a kind that was deleted. */
    Optional<StoredKind> version(String name, long version);

    /** Of the kinds that there are and of those that were deleted, in their order. */
    List<String> everyName();

    /** The highest version that a kind of this name ever had; 0 if there never was one. */
    long latestVersion(String name);

    /** @return whether there was none of this name, and this one is there now */
    boolean insert(StoredKind kind);

    /**
     * Puts the kind in place of its former version, which is kept for {@link #version}.
     *
     * @return whether the stored version was the one before this kind's
     */
    boolean replace(StoredKind kind);

    /** @return whether this version was there, and is now only to be had by {@link #version} */
    boolean delete(String name, long version);
}
