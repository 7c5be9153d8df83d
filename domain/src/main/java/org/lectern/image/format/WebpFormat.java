package org.lectern.image.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.lectern.image.ImageType;

/** WebP (RFC 9649): chunks in a RIFF file. */
final class WebpFormat implements ImageFormat {
    /** It is decoded as a whole. */
    private static final long MAX_PIXELS = 30_000_000;

    private static final int HEADER = 12;
    private static final Set<String> STAYING = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final int IS_ANIMATED = 0x02;

    @Override
    public ImageType type() {
        return ImageType.WEBP;
    }

    @Override
    public boolean begins(byte[] bytes) {
        return text(bytes, 0, 4).equals("RIFF") && text(bytes, 8, 4).equals("WEBP");
    }

    @Override
    public Stripped strip(byte[] bytes) throws BrokenImage {
        return new Walk(bytes).toItsEnd();
    }

    private static String text(byte[] bytes, int from, int length) {
        return from + length > bytes.length ? "" : new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    /** One pass over one file. */
    private static final class Walk {
        private final ByteBuffer in;
        private final ByteArrayOutputStream out;
        private int width;
        private int height;
        private int orientation = 1;
        private int metadata;
        private boolean isAnimated;
        private boolean hasPicture;

        Walk(byte[] bytes) {
            in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            out = new ByteArrayOutputStream(bytes.length);
        }

        Stripped toItsEnd() throws BrokenImage {
            int end = 8 + in.getInt(4);
            in.limit(end);
            in.position(HEADER);
            out.write(in.array(), 0, HEADER);
            while (in.remaining() > 1) {
                chunk();
            }
            if (!hasPicture) {
                throw new BrokenImage("there is no picture in it");
            }
            return new Stripped(finished(out.toByteArray()), width, height, orientation, isAnimated, MAX_PIXELS);
        }

        private void chunk() throws BrokenImage {
            String type = text(in.array(), in.position(), 4);
            in.position(in.position() + 4);
            int length = in.getInt();
            byte[] content = new byte[Math.min(Math.max(length, 0), in.remaining())];
            in.get(content);
            if (length != content.length) {
                throw new BrokenImage("it ends too early: not all of the file is here");
            }
            if (length % 2 == 1 && in.hasRemaining()) {
                in.get();
            }
            measure(type, ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
            harmless(type, content).ifPresent(each -> write(type, each));
        }

        private void measure(String type, ByteBuffer content) throws BrokenImage {
            switch (type) {
                case "VP8X" -> {
                    isAnimated = (content.get(0) & IS_ANIMATED) != 0;
                    extend(1 + (content.getInt(4) & 0xFFFFFF), 1 + (content.getInt(6) >>> 8));
                }
                case "VP8 " -> frame(content.getShort(6) & 0x3FFF, content.getShort(8) & 0x3FFF);
                case "VP8L" -> frame(1 + (content.getInt(1) & 0x3FFF), 1 + (content.getInt(1) >>> 14 & 0x3FFF));
                case "ANMF" -> frame(1 + (content.getInt(6) & 0xFFFFFF), 1 + (content.getInt(8) >>> 8));
                default -> {}
            }
        }

        private void frame(int width, int height) throws BrokenImage {
            if (this.width > 0 && (width > this.width || height > this.height)) {
                throw new BrokenImage("its parts don't fit together");
            }
            hasPicture = true;
            extend(width, height);
        }

        private void extend(int width, int height) {
            this.width = Math.max(this.width, width);
            this.height = Math.max(this.height, height);
        }

        private Optional<byte[]> harmless(String type, byte[] content) {
            if (type.equals("EXIF")) {
                boolean hasName =
                        content.length > EXIF.length && Arrays.equals(content, 0, EXIF.length, EXIF, 0, EXIF.length);
                Optional<Exif> exif = Exif.of(content, hasName ? EXIF.length : 0);
                orientation = exif.map(Exif::orientation).orElse(orientation);
                metadata |= exif.isPresent() ? HAS_EXIF : 0;
                return exif.map(Exif::bytes);
            }
            if (type.equals("XMP ")) {
                Optional<byte[]> xmp = Xmp.withoutPosition(content);
                metadata |= xmp.isPresent() ? HAS_XMP : 0;
                return xmp;
            }
            return Optional.of(content).filter(each -> STAYING.contains(type));
        }

        private void write(String type, byte[] content) {
            out.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(content.length)
                    .array());
            out.writeBytes(content);
            if (content.length % 2 == 1) {
                out.write(0);
            }
        }

        /** With the length that it has now, and the flags for the metadata that is left. */
        private byte[] finished(byte[] file) {
            ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
            if (text(file, HEADER, 4).equals("VP8X")) {
                int flags = HEADER + 8;
                file[flags] = (byte) (file[flags] & ~(HAS_EXIF | HAS_XMP) | metadata);
            }
            return file;
        }
    }
}
