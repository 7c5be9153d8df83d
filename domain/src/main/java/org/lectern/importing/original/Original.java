package org.lectern.importing.original;

import java.nio.charset.StandardCharsets;
import org.lectern.document.Sha256;

/** The bytes that a post was made of, as they were: a file, or the piece of it that is about this post. Two are equal if their bytes are. */
public final class Original {
    private final byte[] bytes;
    private final String hash;
    private final int firstLine;
    private final int lastLine;

    /**
     * @param bytes from now on this object's own
     * @param firstLine in the file, from 1
     * @param lastLine that line still belongs to it
     */
    public Original(byte[] bytes, int firstLine, int lastLine) {
        this.bytes = bytes;
        this.hash = Sha256.of(bytes);
        this.firstLine = firstLine;
        this.lastLine = lastLine;
    }

    /** A file as a whole. @param text the bytes as characters */
    public static Original file(byte[] bytes, String text) {
        return new Original(bytes, 1, (int) Math.max(1, text.lines().count()));
    }

    /** A piece of a text. @param line the one of the file that it begins in, from 1 */
    public static Original piece(String text, int line) {
        int lines = (int) Math.max(1, text.lines().count());
        return new Original(text.getBytes(StandardCharsets.UTF_8), line, line + lines - 1);
    }

    /** Not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    /** SHA-256, in hexadecimal digits: the same bytes again have the same. */
    public String hash() {
        return hash;
    }

    public int firstLine() {
        return firstLine;
    }

    public int lastLine() {
        return lastLine;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Original original && hash.equals(original.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return "lines " + firstLine + " to " + lastLine + ", " + hash;
    }
}
