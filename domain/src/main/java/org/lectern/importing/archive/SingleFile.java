package org.lectern.importing.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;

/** An upload that is one file. */
final class SingleFile implements Archive {
    private final SourceFile file;

    SingleFile(Path upload, String name) {
        this(name, () -> Files.newInputStream(upload));
    }

    SingleFile(String name, SourceFile.Opening opening) {
        this.file = new SourceFile(name, opening);
    }

    @Override
    public long size() {
        return 1;
    }

    @Override
    public Stream<Item> items() {
        return Stream.of(new Item.Readable(file));
    }

    @Override
    public Optional<SourceFile> find(SourcePath path) {
        return Optional.of(file).filter(only -> only.path().equals(path));
    }

    @Override
    public List<SourcePath> in(String folder) {
        return folder.isEmpty() ? List.of(file.path()) : List.of();
    }

    @Override
    public void close() {
        // Each stream is closed by whoever opened it.
    }
}
