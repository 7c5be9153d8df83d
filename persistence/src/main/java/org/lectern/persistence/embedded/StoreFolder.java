package org.lectern.persistence.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.lectern.persistence.embedded.file.StoreFailure;

/** The folder of a store, which one process has at a time. */
final class StoreFolder implements AutoCloseable {
    /** What the store of the first builds was in. */
    private static final String FORMER = "documents.mv";

    private final Path folder;
    private final FileChannel lock;

    private StoreFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * @throws StoreFailure if another process has it, or has this one already, or if it holds a store that this Lectern cannot read; the
     *     message says what to do
     */
    static StoreFolder take(Path folder) {
        try {
            closeToOthers(folder);
            FileChannel lock =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (taken(lock).isEmpty()) {
                lock.close();
                throw new StoreFailure(
                        "The store " + folder + " is in use; stop the other Lectern that uses it, or point"
                                + " LECTERN_DATA_DIR at another folder");
            }
            StoreFolder taken = new StoreFolder(folder, lock);
            taken.refuseFormer();
            taken.refuseEmptied();
            return taken;
        } catch (IOException failure) {
            throw new StoreFailure(
                    "The store's folder " + folder
                            + " cannot be written; see to its rights, or point LECTERN_DATA_DIR at"
                            + " another folder (" + failure.getMessage() + ")",
                    failure);
        }
    }

    /** From now on a folder without its file is one that has lost it. */
    void markAsUsed() {
        try {
            lock.write(ByteBuffer.wrap("There is a store beside this file.\n".getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException failure) {
            throw new StoreFailure("The store's folder " + folder + " cannot be written", failure);
        }
    }

    private void refuseEmptied() throws IOException {
        if (lock.size() > 0 && !Files.exists(file())) {
            close();
            throw new StoreFailure(file()
                    + " is gone, though there was a store. Put your newest backup in its place (README, \"Back up"
                    + " and restore\"), or delete " + folder.resolve("lock") + " to begin with an empty store");
        }
    }

    Path file() {
        return folder.resolve("documents.db");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new StoreFailure("The lock of " + folder + " cannot be given back", failure);
        }
    }

    /** What is in it are drafts and the hashes of passwords, too. */
    private static void closeToOthers(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static Optional<FileLock> taken(FileChannel lock) throws IOException {
        try {
            return Optional.ofNullable(lock.tryLock());
        } catch (OverlappingFileLockException byThisProcess) {
            return Optional.empty();
        }
    }

    private void refuseFormer() {
        if (Files.exists(folder.resolve(FORMER)) && !Files.exists(file())) {
            close();
            throw new StoreFailure(
                    folder.resolve(FORMER) + " is a store of an early build of Lectern, which this one cannot"
                            + " read. Start that build with this folder to get at its posts, or move the file away to begin with an"
                            + " empty store");
        }
    }
}
