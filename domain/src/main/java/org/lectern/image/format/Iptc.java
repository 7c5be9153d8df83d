package org.lectern.image.format;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What picture desks write beside a picture (IPTC-IIM 4.2), in a block of Photoshop's: title, keywords, caption, who made it and whose it is
 * stay. Places and all other resources of the block go: there may be further metadata among them.
 */
final class Iptc {
    private static final int BLOCK = 0x3842494D;
    private static final int RECORDS = 0x0404;
    private static final int MARK = 0x1C;
    private static final int ENVELOPE = 1;
    private static final int APPLICATION = 2;
    /** How the texts are written. */
    private static final int CHARACTERS = 90;

    private static final Set<Integer> STAYING = Set.of(0, 5, 25, 40, 55, 60, 80, 85, 105, 110, 115, 116, 120, 122);
    /** Longer ones have their length in a form of their own. */
    private static final int LONGEST = 0x7FFF;

    private Iptc() {}

    /**
     * @param start where Photoshop's block starts in the content
     * @return the block with what is harmless; empty: nothing is left, or it can't be read
     */
    static Optional<byte[]> harmless(byte[] content, int start) {
        try {
            return records(ByteBuffer.wrap(content, start, content.length - start))
                    .map(Iptc::fields)
                    .filter(fields -> fields.length > 0)
                    .map(Iptc::block);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ByteBuffer> records(ByteBuffer block) {
        while (block.remaining() > Integer.BYTES && block.getInt() == BLOCK) {
            int id = block.getShort() & 0xFFFF;
            int name = block.get() & 0xFF;
            block.position(block.position() + name + (name + 1) % 2);
            int length = block.getInt();
            if (id == RECORDS) {
                return Optional.of(block.slice(block.position(), length));
            }
            if (length < 0 || length > block.remaining()) {
                return Optional.empty();
            }
            block.position(Math.min(block.limit(), block.position() + length + length % 2));
        }
        return Optional.empty();
    }

    private static byte[] fields(ByteBuffer records) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean saysSomething = false;
        while (records.hasRemaining() && records.get() == MARK) {
            int record = records.get();
            int number = records.get() & 0xFF;
            int length = records.getShort() & 0xFFFF;
            if (length > LONGEST) {
                return new byte[0];
            }
            byte[] value = new byte[length];
            records.get(value);
            boolean isText = record == APPLICATION && STAYING.contains(number);
            if (isText || record == ENVELOPE && number == CHARACTERS) {
                saysSomething |= isText && number > 0;
                kept.writeBytes(new byte[] {MARK, (byte) record, (byte) number, (byte) (length >> 8), (byte) length});
                kept.writeBytes(value);
            }
        }
        return saysSomething ? kept.toByteArray() : new byte[0];
    }

    private static byte[] block(byte[] fields) {
        byte[] head = "8BIM\4\4\0\0".getBytes(StandardCharsets.ISO_8859_1);
        int length = head.length + Integer.BYTES + fields.length;
        ByteBuffer block = ByteBuffer.allocate(length + length % 2);
        return Arrays.copyOf(block.put(head).putInt(fields.length).put(fields).array(), block.capacity());
    }
}
