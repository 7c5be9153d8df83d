package org.lectern.importing.field;

import org.lectern.importing.file.Unreadable;

/** Reads one thing about a post. */
interface CoreField {
    /** @throws Unreadable if what is found makes the whole post one that Lectern cannot keep */
    void read(Gathering post) throws Unreadable;
}
