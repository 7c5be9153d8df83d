package org.lectern.reference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All events, all series or all people there are. Safe for use by many threads.
 *
 * <p>No two of those that are not merged have a key in common: the store sees to that, and decides who was first. Every method throws
 * {@link org.lectern.post.StoreUnavailable} when the store does not answer in time.
 */
public interface Referents {
    Optional<Referent> find(Object id);

    /** Those that one of the keys means, without those that are merged into another. */
    List<Referent> findAllByKey(Collection<String> keys);

    /** Like {@link #findAllByKey}, and those that are merged into another and meant it before. */
    List<Referent> findAllHolding(Collection<String> keys);

    /**
     * Those that are not merged, by slug.
     *
     * @param after the slug behind which they begin; empty: from the beginning
     */
    List<Referent> page(Optional<String> after, int limit);

    /** All there are, merged or not, in the order of their ids. @param after the id of the last one of the page before */
    List<Referent> pageById(Optional<Object> after, int limit);

    /** Those whose keys this one took. */
    List<Referent> findAllMergedInto(Object id);

    /** All that are merged into another. */
    List<Referent> findAllMerged();

    /** Stores a new one as its version 1. */
    ReferentResult insert(Referent referent);

    /** Stores new ones, each by itself; the results come in their order. */
    List<ReferentResult> insertAll(List<Referent> referents);

    /** Like {@link #insertAll}, but as the versions that they state: they were known elsewhere. */
    List<ReferentResult> restoreAll(List<Referent> referents);

    /** Stores the changed one in place of the version that the change started from, which is the one it states. */
    ReferentResult replace(Referent changed);

    /** Deletes the version that it states. */
    ReferentResult delete(Referent referent);

    /** These keys, and all others that mean the same. */
    default List<String> expanded(Collection<String> keys) {
        return Stream.concat(keys.stream(), findAllByKey(keys).stream().flatMap(each -> each.keys().stream()))
                .distinct()
                .toList();
    }

    /** The one that the key means; of several that other programs left, one that has it among its keys. */
    default Optional<Referent> findByKey(String key) {
        List<Referent> found = findAllByKey(List.of(key));
        return found.stream()
                .filter(each -> each.document().texts(Referent.KEYS).contains(key))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }
}
