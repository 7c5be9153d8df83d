package org.lectern.image;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as files, made for tests: red at the left, blue at the right, and as much metadata as is wanted. */
public final class PictureFiles {
    /** What may be left nowhere: a latitude as Exif and as XMP write it. */
    public static final byte[] EXIF_LATITUDE =
            ByteBuffer.allocate(8).putInt(523_731_337).putInt(10_000_019).array();

    public static final String XMP_LATITUDE = "52,22.38N";

    private PictureFiles() {}

    public static byte[] jpeg(int width, int height) {
        return written("jpeg", picture(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /** Coarse first, then finer, in several scans. */
    public static byte[] progressiveJpeg(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return written(writer, new IIOImage(picture(width, height, BufferedImage.TYPE_INT_RGB), null, null), how);
    }

    /** Of four inks. */
    public static byte[] cmykJpeg(int width, int height) {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        return written(writer, new IIOImage(inks, null, null), writer.getDefaultWriteParam());
    }

    /** The same file with another size in its frame's header. */
    public static byte[] jpegClaiming(byte[] jpeg, int width, int height) {
        byte[] claiming = jpeg.clone();
        int frame = 2;
        while ((jpeg[frame + 1] & 0xFF) != 0xC0 && (jpeg[frame + 1] & 0xFF) != 0xC2) {
            frame += 2 + ByteBuffer.wrap(jpeg).getShort(frame + 2);
        }
        ByteBuffer.wrap(claiming).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return claiming;
    }

    public static byte[] png(int width, int height) {
        return written("png", picture(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /** With transparent pixels. */
    public static byte[] clearPng(int width, int height) {
        return written("png", new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    public static byte[] gif(int width, int height) {
        return written("gif", picture(width, height, BufferedImage.TYPE_BYTE_INDEXED));
    }

    public static byte[] animatedGif(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        BufferedImage frame = picture(width, height, BufferedImage.TYPE_BYTE_INDEXED);
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(frame, null, null), null);
            writer.writeToSequence(
                    new IIOImage(
                            frame,
                            null,
                            writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null)),
                    null);
            writer.endWriteSequence();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A JPEG with these application's segments behind its beginning. */
    public static byte[] withSegments(byte[] jpeg, byte[]... segments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        for (byte[] segment : segments) {
            bytes.writeBytes(segment);
        }
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    public static byte[] segment(int marker, String signature, byte[] content) {
        byte[] head = signature.getBytes(StandardCharsets.ISO_8859_1);
        int length = 2 + head.length + content.length;
        return joined(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, head, content);
    }

    /** A PNG with these chunks behind its first one. */
    public static byte[] withChunks(byte[] png, byte[]... chunks) {
        int first = 8 + 12 + 13;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(png, 0, first);
        for (byte[] chunk : chunks) {
            bytes.writeBytes(chunk);
        }
        bytes.write(png, first, png.length - first);
        return bytes.toByteArray();
    }

    public static byte[] pngChunk(String type, byte[] content) {
        byte[] named = joined(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 check = new CRC32();
        check.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    /** A PNG that claims a size and has hardly any pixels. */
    public static byte[] pngClaiming(int width, int height) {
        byte[] png = png(4, 4);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) check.getValue());
        return png;
    }

    /** A camera's block (Exif 2.32), with a position, a maker's note that repeats it, and who took the picture. */
    public static byte[] exif(int orientation) {
        byte[] artist = "Someone\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer block = ByteBuffer.allocate(300);
        block.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        block.putShort((short) 4);
        entry(block, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(block, 0x013B, 2, artist.length).putInt(200);
        entry(block, 0x8769, 4, 1).putInt(80);
        entry(block, 0x8825, 4, 1).putInt(140);
        block.putInt(0);
        block.position(80);
        block.putShort((short) 2);
        entry(block, 0x829A, 5, 1).putInt(220);
        entry(block, 0x927C, 7, 8).putInt(240);
        block.position(140);
        block.putShort((short) 2);
        entry(block, 1, 2, 2).put(new byte[] {'N', 0, 0, 0});
        entry(block, 2, 5, 1).putInt(260);
        block.position(200);
        block.put(artist);
        block.position(220);
        block.putInt(1).putInt(125);
        block.position(240);
        block.put(EXIF_LATITUDE);
        block.position(260);
        block.put(EXIF_LATITUDE);
        return block.array();
    }

    public static byte[] xmp() {
        return ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + "<rdf:Description rdf:about='' xmlns:exif='http://ns.adobe.com/exif/1.0/'"
                        + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' exif:GPSLatitude='" + XMP_LATITUDE
                        + "' photoshop:Credit='A photographer'/></rdf:RDF></x:xmpmeta>")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static ByteBuffer entry(ByteBuffer block, int tag, int type, int count) {
        return block.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static BufferedImage picture(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.RED, width, 0, Color.BLUE));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static byte[] written(String format, BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, format, output);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] written(ImageWriter writer, IIOImage image, ImageWriteParam how) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, image, how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
