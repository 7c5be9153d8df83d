package org.lectern.image;

import static org.lectern.image.PictureFiles.joined;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Pictures in WebP, of one colour, made for tests. */
public final class WebpFiles {
    private static final int VP8L = 0x2F;

    private WebpFiles() {}

    /** Without loss (RFC 9649, section 3), all pixels of one colour, which takes no bits at all. */
    public static byte[] of(int width, int height) {
        Bits bits = new Bits();
        bits.put(VP8L, 8).put(width - 1, 14).put(height - 1, 14).put(0, 1).put(0, 3);
        bits.put(0, 3);
        for (int colour : new int[] {30, 200, 90, 255}) {
            bits.put(0b101, 3).put(colour, 8);
        }
        bits.put(0b001, 3).put(0, 1);
        return riff(chunk("VP8L", bits.bytes()));
    }

    /** The same with metadata (section 2.7). */
    public static byte[] of(int width, int height, byte[] exif, byte[] xmp) {
        byte[] simple = of(width, height);
        byte[] extended = ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0b1100)
                .putInt(width - 1)
                .putShort((short) 0)
                .array();
        extended[7] = (byte) (height - 1);
        extended[8] = (byte) (height - 1 >> 8);
        byte[] picture = new byte[simple.length - 12];
        System.arraycopy(simple, 12, picture, 0, picture.length);
        return riff(joined(chunk("VP8X", extended), picture, chunk("EXIF", exif), chunk("XMP ", xmp)));
    }

    private static byte[] riff(byte[] chunks) {
        return joined(
                "RIFF".getBytes(StandardCharsets.US_ASCII),
                littleEndian(chunks.length + 4),
                "WEBP".getBytes(StandardCharsets.US_ASCII),
                chunks);
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] padding = new byte[content.length % 2];
        return joined(type.getBytes(StandardCharsets.US_ASCII), littleEndian(content.length), content, padding);
    }

    private static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    /** Least significant bit first. */
    private static final class Bits {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int current;
        private int filled;

        Bits put(int value, int count) {
            for (int i = 0; i < count; i++) {
                current |= (value >> i & 1) << filled++;
                if (filled == 8) {
                    bytes.write(current);
                    current = 0;
                    filled = 0;
                }
            }
            return this;
        }

        byte[] bytes() {
            put(0, filled == 0 ? 0 : 8 - filled);
            return bytes.toByteArray();
        }
    }
}
