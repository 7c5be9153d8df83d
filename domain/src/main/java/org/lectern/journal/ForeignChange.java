package org.lectern.journal;

import java.util.Objects;

/** Something that another program wrote into the store, without a word in the journal. @param id as {@link JournalEntry#id()} */
public record ForeignChange(Subject subject, String id) {
    public ForeignChange {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(id);
    }
}
