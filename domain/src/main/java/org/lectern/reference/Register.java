package org.lectern.reference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lectern.document.Document;
import org.lectern.journal.Subject;
import org.lectern.post.FieldReader;

/** One sort of what posts refer to: its documents, what they hold, and who refers to them. */
public interface Register {
    /** As it stands in addresses: {@code people}. */
    String plural();

    /** As a sentence has it: {@code person}. */
    String singular();

    /** What the journal calls it. */
    Subject subject();

    Referents referents();

    /** What it knows of a document beside slug and name, as it is of one that has nothing of it: null, or an empty list. */
    Document blank();

    /** These fields as they are to be stored, absent where the body has none; what is wrong with them is noted. */
    Document read(FieldReader body);

    /** Other names of the same one: what they make as slugs means it, too. */
    default List<String> otherNames(Document document) {
        return List.of();
    }

    /** Who refers to it, by whichever of its keys. */
    Usage usage(Referent referent);

    /** How many posts that anybody may read at this instant refer to each, by id; those without any may be left out. */
    Map<Object, Long> countVisible(List<Referent> referents, Instant visibleAt);

    /** What there is to do after one was stored. */
    default void stored(Referent referent) {}
}
