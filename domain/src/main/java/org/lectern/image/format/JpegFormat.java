package org.lectern.image.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.lectern.image.ImageType;

/** JPEG (ITU-T T.81, annex B): segments behind markers. Of the application's segments only those whose meaning is known stay. */
final class JpegFormat implements ImageFormat {
    private static final long MAX_PIXELS = 100_000_000;
    /** Of pictures that come in several scans, all of which have to be in memory before the first row is there. */
    private static final long MAX_PIXELS_OF_PROGRESSIVE = 40_000_000;

    private static final int MOST_SCANS = 50;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP13 = 0xED;
    private static final int APP14 = 0xEE;
    private static final int LAST_APP = 0xEF;
    private static final byte[] JFIF = ascii("JFIF\0");
    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final byte[] XMP = ascii("http://ns.adobe.com/xap/1.0/\0");
    private static final byte[] ICC = ascii("ICC_PROFILE\0");
    private static final byte[] PHOTOSHOP = ascii("Photoshop 3.0\0");
    private static final byte[] ADOBE = ascii("Adobe");
    private static final int LONGEST_SEGMENT = 0xFFFF - 2;

    @Override
    public ImageType type() {
        return ImageType.JPEG;
    }

    @Override
    public boolean begins(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) SOI && bytes[2] == (byte) 0xFF;
    }

    @Override
    public Stripped strip(byte[] bytes) throws BrokenImage {
        return new Walk(bytes).toItsEnd();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** One pass over one file. */
    private static final class Walk {
        private final ByteBuffer in;
        private final ByteArrayOutputStream out;
        private int width;
        private int height;
        private Optional<Exif> exif = Optional.empty();
        private boolean hasXmp;
        private boolean hasIptc;
        private int scans;

        Walk(byte[] bytes) {
            in = ByteBuffer.wrap(bytes);
            out = new ByteArrayOutputStream(bytes.length);
        }

        Stripped toItsEnd() throws BrokenImage {
            in.position(2);
            write(SOI);
            for (int marker = marker(); marker != EOI; marker = marker()) {
                segment(marker);
            }
            write(EOI);
            int orientation = exif.map(Exif::orientation).orElse(1);
            return new Stripped(
                    out.toByteArray(),
                    width,
                    height,
                    orientation,
                    false,
                    scans > 1 ? MAX_PIXELS_OF_PROGRESSIVE : MAX_PIXELS);
        }

        private int marker() throws BrokenImage {
            if (in.get() != (byte) 0xFF) {
                throw new BrokenImage("it is no JPEG behind its beginning");
            }
            int marker = 0xFF;
            while (marker == 0xFF) {
                marker = in.get() & 0xFF;
            }
            return marker;
        }

        private void segment(int marker) throws BrokenImage {
            int length = (in.getShort() & 0xFFFF) - 2;
            byte[] content = new byte[Math.max(length, 0)];
            in.get(content);
            if (isFrame(marker)) {
                frame(content);
            }
            if (marker >= APP0 && marker <= LAST_APP) {
                ofApplication(marker, content);
                return;
            }
            write(marker, content);
            if (marker == SOS) {
                copyScan();
            }
        }

        /** Of all markers from C0 to CF those that are no tables. */
        private static boolean isFrame(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }

        private void frame(byte[] content) throws BrokenImage {
            if (width > 0) {
                throw new BrokenImage("it holds more than one picture");
            }
            height = ByteBuffer.wrap(content).getShort(1) & 0xFFFF;
            width = ByteBuffer.wrap(content).getShort(3) & 0xFFFF;
        }

        private void ofApplication(int marker, byte[] content) {
            boolean stays = marker == APP0 && starts(content, JFIF)
                    || marker == APP2 && starts(content, ICC)
                    || marker == APP14 && starts(content, ADOBE);
            if (stays) {
                write(marker, content);
            }
            if (marker == APP13 && starts(content, PHOTOSHOP) && !hasIptc) {
                hasIptc = true;
                Iptc.harmless(content, PHOTOSHOP.length).ifPresent(harmless -> writeBehind(APP13, PHOTOSHOP, harmless));
            }
            if (marker == APP1 && starts(content, EXIF) && exif.isEmpty()) {
                exif = Exif.of(content, EXIF.length);
                exif.ifPresent(harmless -> writeBehind(APP1, EXIF, harmless.bytes()));
            }
            if (marker == APP1 && starts(content, XMP) && !hasXmp) {
                hasXmp = true;
                Xmp.withoutPosition(Arrays.copyOfRange(content, XMP.length, content.length))
                        .ifPresent(harmless -> writeBehind(APP1, XMP, harmless));
            }
        }

        /** Compressed data, up to the next marker that is not a part of it. */
        private void copyScan() throws BrokenImage {
            if (++scans > MOST_SCANS) {
                throw new BrokenImage("it comes in more than " + MOST_SCANS + " scans");
            }
            int start = in.position();
            int end = start;
            while (!endsScan(end)) {
                end++;
            }
            out.write(in.array(), start, end - start);
            in.position(end);
        }

        private boolean endsScan(int position) {
            if (in.get(position) != (byte) 0xFF) {
                return false;
            }
            int next = in.get(position + 1) & 0xFF;
            return next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7);
        }

        private void writeBehind(int marker, byte[] signature, byte[] content) {
            if (signature.length + content.length <= LONGEST_SEGMENT) {
                byte[] whole = Arrays.copyOf(signature, signature.length + content.length);
                System.arraycopy(content, 0, whole, signature.length, content.length);
                write(marker, whole);
            }
        }

        private void write(int marker) {
            out.write(0xFF);
            out.write(marker);
        }

        private void write(int marker, byte[] content) {
            write(marker);
            out.write(content.length + 2 >> 8);
            out.write(content.length + 2);
            out.writeBytes(content);
        }

        private static boolean starts(byte[] content, byte[] signature) {
            return content.length >= signature.length
                    && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
        }
    }
}
