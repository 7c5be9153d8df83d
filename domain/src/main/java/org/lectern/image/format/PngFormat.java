package org.lectern.image.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.lectern.image.ImageType;

/** PNG (third edition): chunks. Those that show the picture stay, and texts under the standard's own keywords. */
final class PngFormat implements ImageFormat {
    private static final long MAX_PIXELS = 100_000_000;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> STAYING = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "bKGD", "hIST", "pHYs", "sPLT", "tIME", "acTL", "fcTL", "fdAT");
    private static final Set<String> KEYWORDS = Set.of(
            "Title",
            "Author",
            "Description",
            "Copyright",
            "Creation Time",
            "Software",
            "Disclaimer",
            "Warning",
            "Source",
            "Comment");
    private static final byte[] XMP = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);

    @Override
    public ImageType type() {
        return ImageType.PNG;
    }

    @Override
    public boolean begins(byte[] bytes) {
        return bytes.length > SIGNATURE.length
                && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    @Override
    public Stripped strip(byte[] bytes) throws BrokenImage {
        return new Walk(bytes).toItsEnd();
    }

    /** One pass over one file. */
    private static final class Walk {
        private final ByteBuffer in;
        private final ByteArrayOutputStream out;
        private int width;
        private int height;
        private int orientation = 1;
        private boolean isAnimated;

        Walk(byte[] bytes) {
            in = ByteBuffer.wrap(bytes);
            out = new ByteArrayOutputStream(bytes.length);
        }

        Stripped toItsEnd() throws BrokenImage {
            in.position(SIGNATURE.length);
            out.writeBytes(SIGNATURE);
            String type = "";
            while (!type.equals("IEND")) {
                type = chunk(type.isEmpty());
            }
            return new Stripped(out.toByteArray(), width, height, orientation, isAnimated, MAX_PIXELS);
        }

        private String chunk(boolean isFirst) throws BrokenImage {
            int length = in.getInt();
            byte[] name = new byte[4];
            in.get(name);
            String type = new String(name, StandardCharsets.ISO_8859_1);
            if (isFirst != type.equals("IHDR") || length < 0) {
                throw new BrokenImage("it is no PNG behind its beginning");
            }
            ByteBuffer content = in.slice(in.position(), length);
            in.position(in.position() + length + Integer.BYTES);
            if (isFirst) {
                width = content.getInt(0);
                height = content.getInt(4);
            }
            isAnimated |= type.equals("acTL");
            if (STAYING.contains(type)) {
                int whole = length + 3 * Integer.BYTES;
                out.write(in.array(), in.position() - whole, whole);
            } else {
                metadata(type, content).ifPresent(harmless -> write(name, harmless));
            }
            return type;
        }

        private Optional<byte[]> metadata(String type, ByteBuffer content) {
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            return switch (type) {
                case "eXIf" -> exif(bytes);
                case "tEXt" -> Optional.of(bytes).filter(Walk::isOfStandard);
                case "iTXt" -> international(bytes);
                default -> Optional.empty();
            };
        }

        private Optional<byte[]> exif(byte[] bytes) {
            Optional<Exif> exif = Exif.of(bytes, 0);
            orientation = exif.map(Exif::orientation).orElse(orientation);
            return exif.map(Exif::bytes);
        }

        /** XMP stands in one of them. Compressed ones go: what they grow to is not known. */
        private static Optional<byte[]> international(byte[] bytes) {
            if (bytes.length > XMP.length && Arrays.equals(bytes, 0, XMP.length, XMP, 0, XMP.length)) {
                return Xmp.withoutPosition(Arrays.copyOfRange(bytes, XMP.length, bytes.length))
                        .map(Walk::behindXmp);
            }
            int keyword = keyword(bytes).length();
            boolean isPlain = bytes.length > keyword + 1 && bytes[keyword + 1] == 0;
            return Optional.of(bytes).filter(each -> isPlain && isOfStandard(each));
        }

        private static byte[] behindXmp(byte[] packet) {
            byte[] whole = Arrays.copyOf(XMP, XMP.length + packet.length);
            System.arraycopy(packet, 0, whole, XMP.length, packet.length);
            return whole;
        }

        private static boolean isOfStandard(byte[] bytes) {
            return KEYWORDS.contains(keyword(bytes));
        }

        private static String keyword(byte[] bytes) {
            int end = 0;
            while (end < bytes.length && bytes[end] != 0) {
                end++;
            }
            return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        }

        private void write(byte[] name, byte[] content) {
            CRC32 check = new CRC32();
            check.update(name);
            check.update(content);
            out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
            out.writeBytes(name);
            out.writeBytes(content);
            out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
        }
    }
}
