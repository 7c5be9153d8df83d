package org.lectern.persistence.embedded.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy that somebody put in the place of a store's file. It is told from a file that was in use by its header (<a
 * href="https://www.sqlite.org/fileformat2.html#file_format_version_numbers">"File format version numbers"</a>): a copy has no log yet.
 */
final class RestoredCopy {
    private static final int VERSION_TO_READ = 19;
    private static final int WITHOUT_LOG = 1;

    private RestoredCopy() {}

    /**
     * The log that a killed Lectern left belongs to the file that was there before; SQLite would write it into the copy.
     *
     * @throws StoreFailure if there is such a log
     */
    static void refuseLogOfAnother(Path file) throws IOException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        if (Files.exists(log) && Files.size(log) > 0 && isCopy(file)) {
            throw new StoreFailure(
                    file + " is a copy that was put in the place of another file, whose log " + log.getFileName()
                            + " is still there. Move " + log.getFileName() + " and " + file.getFileName()
                            + "-shm away, then start again");
        }
    }

    private static boolean isCopy(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] header = bytes.readNBytes(VERSION_TO_READ + 1);
            return header.length > VERSION_TO_READ && header[VERSION_TO_READ] == WITHOUT_LOG;
        }
    }
}
