package org.lectern.housekeeping;

import java.util.Collection;
import java.util.Map;

/** Knows which slugs mean the same person already. Found by CDI; where there is none, each means its own. */
public interface PersonKeys {
    /** The present slug for each of these that is known, whatever it was when posts were written. */
    Map<String, String> current(Collection<String> slugs);
}
