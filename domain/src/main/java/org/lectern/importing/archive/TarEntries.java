package org.lectern.importing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.lectern.importing.archive.Archive.Item;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;

/** Goes through the entries of a TAR once (POSIX.1-2017, pax; GNU's and the older forms). */
final class TarEntries {
    /** A name or a list of attributes that is longer would be held in memory as a whole. */
    private static final long MAX_HEADER = 1024 * 1024;

    private final Unpacked bytes;
    private final TarArchive archive;
    private final int maxEntries;
    private final Judgement judgement = new Judgement();
    private int count;

    TarEntries(Unpacked bytes, TarArchive archive, int maxEntries) {
        this.bytes = bytes;
        this.archive = archive;
        this.maxEntries = maxEntries;
    }

    /**
     * What stands before a place from which on it cannot be read is taken; the place is an item that is turned away.
     *
     * @throws Unreadable if nothing stands before it, or there are too many entries
     */
    void readInto(String name) throws Unreadable {
        try {
            read(new TarArchiveInputStream(bytes, 10_240, 512, StandardCharsets.ISO_8859_1.name(), true));
        } catch (IOException | IllegalArgumentException broken) {
            Unreadable reason = Unreadable.because("cannot be read to its end", broken);
            if (archive.size() == 0) {
                throw Unreadable.because("is a TAR archive that is cut off or damaged", broken);
            }
            archive.turnAway(new Item.Refused(name, reason.getMessage()));
        }
    }

    private void read(TarArchiveInputStream tar) throws IOException, Unreadable {
        for (Optional<TarArchiveEntry> entry = next(tar); entry.isPresent(); entry = next(tar)) {
            count++;
            if (count > maxEntries) {
                throw new Unreadable("is a TAR archive of more than " + maxEntries + " entries; give it in parts");
            }
            if (entry.get().isSparse()) {
                throw new IOException("'" + nameOf(entry.get()) + "' is a file with holes; pack it without --sparse");
            }
            take(tar, entry.get());
        }
    }

    private Optional<TarArchiveEntry> next(TarArchiveInputStream tar) throws IOException {
        bytes.allow(MAX_HEADER);
        Optional<TarArchiveEntry> entry = Optional.ofNullable(tar.getNextEntry());
        bytes.allow(Long.MAX_VALUE);
        return entry;
    }

    private void take(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        if (entry.isDirectory()) {
            tar.transferTo(OutputStream.nullOutputStream());
            return;
        }
        Optional<SourcePath> path = judgement.of(nameOf(entry), () -> fault(entry), Optional::of, item -> {
            archive.turnAway(item);
            return Optional.empty();
        });
        if (path.isEmpty()) {
            tar.transferTo(OutputStream.nullOutputStream());
            return;
        }
        long start = archive.store().size();
        long length = keep(tar, start, entry);
        archive.add(path.get(), new TarArchive.Piece(start, length));
    }

    private long keep(InputStream tar, long start, TarArchiveEntry entry) throws IOException {
        archive.store().position(start);
        try {
            return tar.transferTo(Channels.newOutputStream(archive.store()));
        } catch (IOException cutOff) {
            archive.turnAway(new Item.Refused(nameOf(entry), "is cut off: the archive ends in it"));
            throw cutOff;
        }
    }

    private static Optional<String> fault(TarArchiveEntry entry) {
        if (entry.isSymbolicLink()) {
            return Optional.of("is a symbolic link");
        }
        if (entry.isLink()) {
            return Optional.of("is a link to another file of the archive");
        }
        return entry.isFile() && !entry.isFIFO() && !entry.isBlockDevice() && !entry.isCharacterDevice()
                ? Optional.empty()
                : Optional.of("is a device, not a file");
    }

    /** Old forms of TAR say nothing of the encoding of names; the newer ones say UTF-8 and were decoded already. */
    private static String nameOf(TarArchiveEntry entry) {
        String name = entry.getName();
        boolean isBytes = name.chars().allMatch(each -> each <= 0xFF);
        if (!isBytes) {
            return name;
        }
        try {
            ByteBuffer raw = ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(raw).toString();
        } catch (CharacterCodingException another) {
            return name;
        }
    }
}
