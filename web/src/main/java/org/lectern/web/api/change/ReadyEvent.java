package org.lectern.web.api.change;

import java.io.ByteArrayOutputStream;
import org.lectern.change.ToldChange;

/**
 * A change as it goes over the line, made once for all who listen: only the address in front of the path differs among them.
 *
 * @param change with nothing of the post, so that little is kept
 * @param head up to the address; all of it, where there is none
 * @param tail from the path on; empty where there is none
 */
record ReadyEvent(ToldChange change, byte[] head, byte[] tail) {
    /** @param base the site's address, as it stands in JSON */
    void write(byte[] base, ByteArrayOutputStream to) {
        to.writeBytes(head);
        if (tail.length > 0) {
            to.writeBytes(base);
            to.writeBytes(tail);
        }
    }

    long number() {
        return change.number();
    }
}
