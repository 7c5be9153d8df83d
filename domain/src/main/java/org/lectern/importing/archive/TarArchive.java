package org.lectern.importing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.compress.utils.BoundedSeekableByteChannelInputStream;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;

/**
 * A TAR, packed or not. It can be read only from its beginning to its end, so that is done once: the bytes of its files go, one after the
 * other, into one nameless file beside it. No entry's name is ever a name on the disk.
 */
final class TarArchive implements Archive {
    private final SeekableByteChannel store;
    private final List<Supplier<Item>> items = new ArrayList<>();
    private final Contents<Piece> contents = new Contents<>();

    private TarArchive(SeekableByteChannel store) {
        this.store = store;
    }

    /** Where a file's bytes are in the store. */
    record Piece(long start, long length) {}

    static TarArchive open(Path upload, String name, Optional<Compression> compression) throws Unreadable {
        return open(upload, name, compression, ZipArchive.MAX_ENTRIES, ZipArchive.MAX_UNPACKED);
    }

    /** @param name what the person called it */
    static TarArchive open(
            Path upload, String name, Optional<Compression> compression, int maxEntries, long maxUnpacked)
            throws Unreadable {
        try {
            TarArchive archive = new TarArchive(Files.newByteChannel(
                    upload.resolveSibling(upload.getFileName() + ".unpacked"),
                    Set.of(
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE)));
            try (Unpacked bytes = Unpacked.of(upload, compression, maxUnpacked)) {
                new TarEntries(bytes, archive, maxEntries).readInto(name);
                return archive;
            } catch (IOException | Unreadable | RuntimeException failure) {
                archive.close();
                throw failure;
            }
        } catch (IOException broken) {
            throw Unreadable.because("is a TAR archive that is cut off or damaged", broken);
        }
    }

    SeekableByteChannel store() {
        return store;
    }

    void add(SourcePath path, Piece piece) {
        contents.add(path, piece);
        items.add(() -> new Item.Readable(file(path, piece)));
    }

    void turnAway(Item item) {
        items.add(() -> item);
    }

    @Override
    public long size() {
        return items.size();
    }

    @Override
    public Stream<Item> items() {
        return items.stream().map(Supplier::get);
    }

    @Override
    public Optional<SourceFile> find(SourcePath path) {
        return contents.find(path).map(piece -> file(path, piece));
    }

    @Override
    public List<SourcePath> in(String folder) {
        return contents.in(folder);
    }

    private SourceFile file(SourcePath path, Piece piece) {
        return new SourceFile(path, () -> stream(piece), this);
    }

    private InputStream stream(Piece piece) {
        return new BoundedSeekableByteChannelInputStream(piece.start(), piece.length(), store);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
