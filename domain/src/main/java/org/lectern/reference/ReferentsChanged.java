package org.lectern.reference;

import java.util.Set;
import org.lectern.journal.Subject;

/**
 * A fact: events, series or people are not what they were, and so posts show other slugs. Fired as a CDI event after the write.
 *
 * @param keys under which posts refer to them, before and after
 */
public record ReferentsChanged(Subject sort, Set<String> keys) {
    public ReferentsChanged {
        keys = Set.copyOf(keys);
    }
}
