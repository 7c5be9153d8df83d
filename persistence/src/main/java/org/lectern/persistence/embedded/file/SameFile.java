package org.lectern.persistence.embedded.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** Whether a name still leads to the file that was opened by it: what is written to one that was removed is gone with the process. */
final class SameFile {
    private final Path file;
    private final Object opened;

    /** @throws IOException if there is no file by that name */
    SameFile(Path file) throws IOException {
        this.file = file;
        opened = key();
    }

    /** @throws DamagedStore if it does not, or there is none */
    void check() {
        try {
            if (!Objects.equals(opened, key())) {
                throw new DamagedStore(file.getFileName() + " was replaced while Lectern runs");
            }
        } catch (IOException gone) {
            throw new DamagedStore(file.getFileName() + " was removed while Lectern runs", gone);
        }
    }

    /** Nothing, on systems that do not number their files. */
    private Object key() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}
