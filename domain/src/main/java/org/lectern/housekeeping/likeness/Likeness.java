package org.lectern.housekeeping.likeness;

import java.util.Collection;
import java.util.Optional;

/** When two names look like one another. */
public interface Likeness {
    /** Names that may look like one another have one of these in common. */
    Collection<String> keys(UsedName name);

    /** In what they look alike, in words that go on "... and ... "; empty: they don't. */
    Optional<String> between(UsedName one, UsedName other);
}
