package org.lectern.post.kind.migration;

import java.util.Objects;
import org.lectern.document.Document;

/** What a migration makes of the attributes of one post. */
public sealed interface Migrated {
    record Changed(Document attributes) implements Migrated {
        public Changed {
            Objects.requireNonNull(attributes);
        }
    }

    /** They are so already, or there is nothing that the migration is about. */
    record Unchanged() implements Migrated {}

    /** They stay as they are, because something would get lost. @param reason in words for people */
    record DoesNotFit(String reason) implements Migrated {
        public DoesNotFit {
            Objects.requireNonNull(reason);
        }
    }
}
