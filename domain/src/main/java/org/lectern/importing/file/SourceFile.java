package org.lectern.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One file of what was given. It can be opened several times. Of one thread at a time, as it remembers its beginning. */
public final class SourceFile {
    private static final int HEAD = 64 * 1024;

    private final SourcePath path;
    private final Opening opening;
    private final Surroundings surroundings;
    private byte[] head = {};
    private boolean isHeadRead;

    /** A file that stands alone. */
    public SourceFile(String path, Opening opening) {
        this(new SourcePath(path), opening, Surroundings.NONE);
    }

    public SourceFile(SourcePath path, Opening opening, Surroundings surroundings) {
        this.path = path;
        this.opening = opening;
        this.surroundings = surroundings;
    }

    /** How to get at the bytes. A stream throws an {@link IOException} whose message is fit for people. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    public SourcePath path() {
        return path;
    }

    /** The first bytes, at most {@code length}; all of a shorter file. The first 64 KB are read once. */
    public byte[] head(int length) throws Unreadable {
        if (length > HEAD) {
            return read(length);
        }
        return Arrays.copyOf(head(), Math.min(length, head.length));
    }

    /** All bytes of a file that has at most {@code limit}. */
    public byte[] bytes(int limit) throws Unreadable {
        byte[] bytes = head().length < HEAD ? head.clone() : read((int) Math.min(limit + 1L, Integer.MAX_VALUE - 8L));
        if (bytes.length > limit) {
            throw new Unreadable(
                    "is larger than " + limit / 1024 / 1024 + " MB, which is the most that a text may have");
        }
        return bytes;
    }

    /** For files that are too large to be held. The caller closes it. */
    public InputStream open() throws IOException {
        return opening.open();
    }

    /** The file that a reference in this one means, if it was given too: {@code x.meta}, {@code ../images/x.png}. */
    public Optional<SourceFile> beside(String reference) {
        return path.resolve(reference).flatMap(surroundings::find);
    }

    /** The files in this one's folder, itself among them. There may be a hundred thousand: who looks at all of them for each of them waits. */
    public List<SourcePath> neighbours() {
        return surroundings.in(path.folder());
    }

    private byte[] head() throws Unreadable {
        if (!isHeadRead) {
            head = read(HEAD);
            isHeadRead = true;
        }
        return head;
    }

    private byte[] read(int length) throws Unreadable {
        try (InputStream stream = opening.open()) {
            return stream.readNBytes(length);
        } catch (IOException broken) {
            throw Unreadable.because("cannot be unpacked", broken);
        }
    }
}
