package org.lectern.importing.xml;

import java.util.Arrays;

/** Bytes that are collected up to a limit; what comes after it is counted as lost. */
final class ByteSink {
    private final int limit;
    private byte[] bytes = new byte[1024];
    private int length;
    private boolean isFull;

    ByteSink(int limit) {
        this.limit = limit;
    }

    void add(int each) {
        if (hasRoom(1)) {
            bytes[length++] = (byte) each;
        }
    }

    void add(byte[] from, int start, int end) {
        if (hasRoom(end - start)) {
            System.arraycopy(from, start, bytes, length, end - start);
            length += end - start;
        }
    }

    void add(ByteSink other) {
        add(other.bytes, 0, other.length);
        isFull |= other.isFull;
    }

    void clear() {
        length = 0;
        isFull = false;
    }

    int length() {
        return length;
    }

    int at(int index) {
        return bytes[index];
    }

    /** Whether something had no room. */
    boolean isFull() {
        return isFull;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private boolean hasRoom(int more) {
        isFull |= more > limit - length;
        if (!isFull && length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(2L * bytes.length, length + (long) more)));
        }
        return !isFull;
    }
}
