package org.lectern.importing.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** A text in another encoding as UTF-8, without its byte order mark. Malformed input is a {@link java.nio.charset.CharacterCodingException}. */
final class Utf8Stream extends InputStream {
    private final InputStreamReader reader;
    private final char[] characters = new char[8 * 1024];
    private byte[] bytes = {};
    private int position;
    private int held = -1;
    private boolean isBegun;

    Utf8Stream(InputStream input, CharsetDecoder decoder) {
        this.reader = new InputStreamReader(input, decoder);
    }

    @Override
    public int read() throws IOException {
        return position < bytes.length || fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (position == bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, into, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** The first half of a pair waits for the second one. */
    private boolean fill() throws IOException {
        int start = 0;
        if (held >= 0) {
            characters[start++] = (char) held;
            held = -1;
        }
        int count = reader.read(characters, start, characters.length - start);
        if (count < 0 && start == 0) {
            return false;
        }
        int end = start + Math.max(0, count);
        if (count > 0 && Character.isHighSurrogate(characters[end - 1])) {
            held = characters[--end];
        }
        int from = !isBegun && end > 0 && characters[0] == '\uFEFF' ? 1 : 0;
        isBegun = true;
        bytes = new String(characters, from, end - from).getBytes(StandardCharsets.UTF_8);
        position = 0;
        return bytes.length > 0 || fill();
    }
}
