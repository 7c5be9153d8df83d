package org.lectern.exporting.archive;

import java.io.IOException;

/** A part of the archive. */
interface Section {
    void write(ArchiveFile to) throws IOException;
}
