package org.lectern.exporting.format;

import java.io.IOException;
import java.io.OutputStream;

/**
 * One shape in which the site leaves Lectern as a file.
 *
 * <p>A format reads the store page by page while it writes, in bounded memory, and nobody waits for it: what is changed meanwhile stands in
 * the file as it was before or after, whichever was there when its page was read. Each format says what that means for what it writes.
 */
public interface ExportFormat {
    /** As the API spells it: lower case letters, digits and hyphens. */
    String name();

    /** As people read it. */
    String label();

    /** What is in the file and what is not, in a sentence or two, for those who choose. */
    String description();

    /** Of the file (RFC 6838). */
    String mediaType();

    /** What the file is called where nobody gives it another name; ASCII, without quotes. */
    String fileName();

    /**
     * Writes the file from beginning to end.
     *
     * <p>A file that was broken off must not pass for a whole one: a format has to be such that its last bytes tell, as the directory of a ZIP
     * or the end tag of XML do, and writes those only when all else is out.
     *
     * @param to not closed
     * @throws org.lectern.post.StoreUnavailable when the store does not answer in time
     */
    void write(OutputStream to) throws IOException;

    /**
     * The same, for formats that hold the site's whole addresses.
     *
     * @param base the address in front of every path, without a slash at its end
     */
    default void write(OutputStream to, String base) throws IOException {
        write(to);
    }
}
