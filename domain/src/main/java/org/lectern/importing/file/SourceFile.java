package org.lectern.importing.file;

import java.io.IOException;
import java.io.InputStream;

/** One file of what was given. It can be opened several times. */
public final class SourceFile {
    private final SourcePath path;
    private final Opening opening;

    public SourceFile(String path, Opening opening) {
        this.path = new SourcePath(path);
        this.opening = opening;
    }

    /** How to get at the bytes. A stream throws an {@link IOException} whose message is fit for people. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    public SourcePath path() {
        return path;
    }

    /** The first bytes, at most {@code length}; all of a shorter file. */
    public byte[] head(int length) throws Unreadable {
        try (InputStream stream = opening.open()) {
            return stream.readNBytes(length);
        } catch (IOException broken) {
            throw Unreadable.because("cannot be unpacked", broken);
        }
    }

    /** All bytes of a file that has at most {@code limit}. */
    public byte[] bytes(int limit) throws Unreadable {
        try (InputStream stream = opening.open()) {
            byte[] bytes = stream.readNBytes(limit);
            if (stream.read() >= 0) {
                throw new Unreadable(
                        "is larger than " + limit / 1024 / 1024 + " MB, which is the most that a text may have");
            }
            return bytes;
        } catch (IOException broken) {
            throw Unreadable.because("cannot be unpacked", broken);
        }
    }
}
