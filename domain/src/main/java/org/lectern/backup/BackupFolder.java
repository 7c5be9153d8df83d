package org.lectern.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lectern.site.DataFolder;

/** Where the backups are: a folder of the data folder, for the eyes of the server's user alone. Other files in it are left alone. */
@ApplicationScoped
public class BackupFolder {
    private static final String FOLDER = "backups";
    private static final String UNFINISHED = ".part";

    private final DataFolder data;

    /** For the container's proxy. */
    protected BackupFolder() {
        this(null);
    }

    @Inject
    public BackupFolder(DataFolder data) {
        this.data = data;
    }

    public List<Backup> newestFirst() {
        return files(name -> true).stream()
                .map(file -> find(file.getFileName().toString()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Backup::taken).reversed())
                .toList();
    }

    /** @param name may be anything that somebody sent */
    public Optional<Backup> find(String name) {
        return BackupName.parse(name).flatMap(this::stored);
    }

    /** @throws IOException if the file cannot be read, or was deleted meanwhile */
    public void copy(Backup backup, OutputStream to) throws IOException {
        Files.copy(path().resolve(backup.name()), to);
    }

    /**
     * A file that is not there yet.
     *
     * @throws CopyFailed if there can't be any
     */
    Path free(Instant now) {
        Path path = path();
        if (!Files.isWritable(path)) {
            throw new CopyFailed(path + " may not be written to; see to the rights of this folder");
        }
        BackupName name = new BackupName(now);
        while (Files.exists(path.resolve(name.text()), LinkOption.NOFOLLOW_LINKS)) {
            name = name.next();
        }
        return path.resolve(name.text());
    }

    /** What a backup has begun and not ended. */
    void deleteLeftovers() throws IOException {
        Predicate<String> isLeftover = name -> name.endsWith(UNFINISHED)
                && BackupName.parse(name.substring(0, name.length() - UNFINISHED.length()))
                        .isPresent();
        for (Path each : files(isLeftover)) {
            Files.deleteIfExists(each);
        }
    }

    /**
     * Deletes the oldest.
     *
     * @param kept how many stay
     * @param always stays, whatever the clock said when the others were taken
     */
    void keepNewest(int kept, Backup always) throws IOException {
        List<Backup> others =
                newestFirst().stream().filter(each -> !each.equals(always)).toList();
        for (Backup each : others.subList(Math.min(kept - 1, others.size()), others.size())) {
            Files.deleteIfExists(path().resolve(each.name()));
        }
    }

    /** Nobody else may look, where the file system knows such rights. */
    void close() throws IOException {
        allow(path(), "rwx------");
    }

    void close(Path file) throws IOException {
        allow(file, "rw-------");
    }

    private Path path() {
        try {
            return data.folder(FOLDER);
        } catch (IllegalStateException failure) {
            throw new CopyFailed(failure.getMessage(), failure);
        }
    }

    private static void allow(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }

    private Optional<Backup> stored(BackupName name) {
        Path file = path().resolve(name.text());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Backup(name.text(), name.taken(), Files.size(file)));
        } catch (NoSuchFileException deletedMeanwhile) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> files(Predicate<String> named) {
        try (Stream<Path> all = Files.list(path())) {
            return all.filter(file -> named.test(file.getFileName().toString())).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
