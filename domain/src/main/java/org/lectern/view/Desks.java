package org.lectern.view;

import java.util.Optional;

/** What everybody has arranged. Safe for use by many threads. */
public interface Desks {
    /** An empty one for who has arranged nothing. */
    Desk of(String owner);

    /** Puts the desk in the place of its former version. @return what is stored now; empty if somebody else was faster */
    Optional<Desk> replace(Desk desk);
}
