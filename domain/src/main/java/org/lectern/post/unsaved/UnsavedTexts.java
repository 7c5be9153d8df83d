package org.lectern.post.unsaved;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people typed and did not save, one text for each person and subject. Safe for use by many threads and nodes: one conditional write
 * decides. Every method throws {@link org.lectern.post.StoreUnavailable} when the store does not answer in time.
 */
public interface UnsavedTexts {
    Optional<UnsavedText> find(String user, String subject);

    /** Of one person, the newest first. */
    List<UnsavedText> list(String user, int limit);

    /** @return false if there is one of this person about this subject */
    boolean insert(UnsavedText text);

    /** Puts the text in the place of the one that has this turn. @return false if there is none */
    boolean replace(UnsavedText text, long turn);

    /** @return whether there was one */
    boolean delete(String user, String subject);

    /** Deletes the text unless a later turn of it was kept. @return whether there was one */
    boolean delete(String user, String subject, long turn);

    long count(String user);

    /** Deletes those that were kept at this instant or before. @return how many */
    long deleteKeptBefore(Instant then);
}
