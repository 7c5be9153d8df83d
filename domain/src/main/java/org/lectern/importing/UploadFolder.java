package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.site.DataFolder;

/** Where uploads lie until their imports have ended: a folder of the data folder, for the eyes of the server's user alone. */
@ApplicationScoped
public class UploadFolder {
    static final String FOLDER = "imports";

    private static final String UNFINISHED = ".part";
    private static final int AT_A_TIME = 64 * 1024;

    /** After so many bytes of a file the room is looked at again: others may be sent at the same time. */
    private static final long BETWEEN_LOOKS = 8L << 20;

    private final DataFolder dataFolder;
    private final UploadRoom room;

    /** For the container's proxy. */
    protected UploadFolder() {
        this(null);
    }

    @Inject
    public UploadFolder(DataFolder dataFolder) {
        this(dataFolder, UploadRoom.USUAL);
    }

    UploadFolder(DataFolder dataFolder, UploadRoom room) {
        this.dataFolder = dataFolder;
        this.room = room;
    }

    /**
     * Keeps a file whole, or not at all.
     *
     * @throws TooManyImports before any byte is read, or after
     * @throws FileNotKept if the disk does not take it
     * @throws IOException if the bytes end too early
     */
    void keep(String name, InputStream bytes) throws IOException {
        Path folder = folder();
        room.require(folder, 1);
        Path part = folder.resolve(name + UNFINISHED);
        try {
            copy(bytes, part);
            room.require(folder, 0);
            move(part, path(name));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    Path path(String name) {
        return folder().resolve(name);
    }

    boolean has(String name) {
        return Files.isRegularFile(path(name));
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The names of the files that nobody has written to since then. */
    List<String> olderThan(Instant then) {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> isOlder(file, then))
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOlder(Path file, Instant then) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(then);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void copy(InputStream bytes, Path part) throws IOException {
        byte[] some = new byte[AT_A_TIME];
        long unseen = 0;
        try (OutputStream file = opened(part)) {
            for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                write(file, some, read);
                unseen += read;
                if (unseen >= BETWEEN_LOOKS) {
                    room.require(part.getParent(), 0);
                    unseen = 0;
                }
            }
        }
    }

    private static OutputStream opened(Path part) throws FileNotKept {
        try {
            OutputStream file = Files.newOutputStream(part);
            allow(part, "rw-------");
            return file;
        } catch (IOException failure) {
            throw new FileNotKept(failure);
        }
    }

    private static void write(OutputStream file, byte[] some, int length) throws FileNotKept {
        try {
            file.write(some, 0, length);
        } catch (IOException failure) {
            throw new FileNotKept(failure);
        }
    }

    private static void move(Path part, Path whole) throws FileNotKept {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new FileNotKept(failure);
        }
    }

    private Path folder() {
        Path folder = dataFolder.folder(FOLDER);
        try {
            allow(folder, "rwx------");
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the file system knows such rights. */
    private static void allow(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null
                && !PosixFilePermissions.toString(view.readAttributes().permissions())
                        .equals(permissions)) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
