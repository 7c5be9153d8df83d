package org.lectern.importing.restructured;

import org.jsoup.nodes.Element;

/** One sort of block. */
interface Form {
    /**
     * Reads a block that begins at a line that is not blank.
     *
     * @return the first line behind it; {@code at}: no such block begins here
     */
    int read(Passage text, int at, Element into);
}
