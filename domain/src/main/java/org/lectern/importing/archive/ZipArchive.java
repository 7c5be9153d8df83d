package org.lectern.importing.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;

/** A ZIP, read entry by entry from where it lies. */
final class ZipArchive implements Archive {
    /** An archive with more is refused: its directory alone would fill the memory. */
    static final int MAX_ENTRIES = 250_000;

    /** Of all that is read. */
    static final long MAX_UNPACKED = 4L * 1024 * 1024 * 1024;

    /** The others need libraries of their own. */
    private static final Set<Integer> METHODS = Set.of(
            ZipMethod.STORED.getCode(),
            ZipMethod.DEFLATED.getCode(),
            ZipMethod.ENHANCED_DEFLATED.getCode(),
            ZipMethod.BZIP2.getCode());

    private final ZipFile zip;
    private final long size;
    private final UnpackedBytes unpacked;
    private Optional<Contents<ZipArchiveEntry>> contents = Optional.empty();

    private ZipArchive(ZipFile zip, long size, UnpackedBytes unpacked) {
        this.zip = zip;
        this.size = size;
        this.unpacked = unpacked;
    }

    static ZipArchive open(Path upload) throws Unreadable {
        return open(upload, MAX_ENTRIES, MAX_UNPACKED);
    }

    static ZipArchive open(Path upload, int maxEntries, long maxUnpacked) throws Unreadable {
        long size = CentralDirectory.count(upload, maxEntries);
        if (size > maxEntries) {
            throw new Unreadable("is a ZIP archive of more than " + maxEntries + " entries; give it in parts");
        }
        try {
            ZipFile zip = ZipFile.builder()
                    .setPath(upload)
                    .setCharset(StandardCharsets.UTF_8)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            return new ZipArchive(zip, size, new UnpackedBytes(maxUnpacked));
        } catch (IOException | IllegalArgumentException broken) {
            throw Unreadable.because("is a ZIP archive that is cut off or damaged", broken);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Stream<Item> items() {
        Judgement judgement = new Judgement();
        Iterable<ZipArchiveEntry> entries = () -> zip.getEntries().asIterator();
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> !entry.isDirectory())
                .map(entry -> judgement.of(
                        EntryName.of(entry),
                        () -> fault(entry),
                        path -> new Item.Readable(file(path, entry)),
                        item -> item));
    }

    private SourceFile file(SourcePath path, ZipArchiveEntry entry) {
        return new SourceFile(path, () -> unpacked.open(zip, entry), this);
    }

    @Override
    public Optional<SourceFile> find(SourcePath path) {
        return contents().find(path).map(entry -> file(path, entry));
    }

    @Override
    public List<SourcePath> in(String folder) {
        return contents().in(folder);
    }

    /** Only some formats look at the files around one. */
    private Contents<ZipArchiveEntry> contents() {
        if (contents.isEmpty()) {
            Contents<ZipArchiveEntry> readable = new Contents<>();
            zip.getEntries().asIterator().forEachRemaining(entry -> {
                String name = EntryName.of(entry);
                boolean isReadable = !entry.isDirectory()
                        && EntryPath.fault(name).isEmpty()
                        && fault(entry).isEmpty();
                String path = EntryPath.plain(name);
                if (isReadable && !path.isEmpty() && !EntryPath.isJunk(path)) {
                    readable.add(new SourcePath(path), entry);
                }
            });
            contents = Optional.of(readable);
        }
        return contents.get();
    }

    private Optional<String> fault(ZipArchiveEntry entry) {
        if (entry.isUnixSymlink()) {
            return Optional.of("is a symbolic link");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of("is encrypted");
        }
        return METHODS.contains(entry.getMethod()) && zip.canReadEntryData(entry)
                ? Optional.empty()
                : Optional.of("is compressed in a way that Lectern cannot unpack (method " + entry.getMethod() + ")");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
