package org.lectern.image.format;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.image.ImageType;

/** Says by its content what a file is. What people call it doesn't count. */
public final class ImageFormats {
    private static final List<ImageFormat> TAKEN =
            List.of(new JpegFormat(), new PngFormat(), new GifFormat(), new WebpFormat());

    private static final int BEGINNING = 1024;

    private ImageFormats() {}

    /** Empty: it is none that is taken. */
    public static Optional<ImageType> typeOf(byte[] bytes) {
        return TAKEN.stream()
                .filter(each -> each.begins(bytes))
                .map(ImageFormat::type)
                .findFirst();
    }

    /** @throws BrokenImage if it is not whole */
    public static Stripped strip(ImageType type, byte[] bytes) throws BrokenImage {
        try {
            Stripped stripped = format(type).strip(bytes);
            if (stripped.width() < 1 || stripped.height() < 1) {
                throw new BrokenImage("it says that it has no pixels");
            }
            return stripped;
        } catch (BufferUnderflowException cutOff) {
            throw new BrokenImage("it ends too early: not all of the file is here", cutOff);
        } catch (IllegalArgumentException | IndexOutOfBoundsException pointsOutside) {
            throw new BrokenImage("its parts don't fit together", pointsOutside);
        }
    }

    /** What a file is that is not taken, and what to do, in words. */
    public static String refusal(byte[] bytes) {
        String beginning =
                new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1).stripLeading();
        String folded = beginning.toLowerCase(Locale.ROOT);
        if (bytes.length == 0) {
            return "it is empty";
        }
        if (folded.startsWith("<svg") || folded.contains("<svg") && folded.startsWith("<")) {
            return "it is an SVG, which may hold scripts; export it as PNG";
        }
        if (beginning.startsWith("ftyp", 4)) {
            return "it is an AVIF, HEIC or film, which can't be looked into here; export it as JPEG";
        }
        if (beginning.startsWith("II*\0") || beginning.startsWith("MM\0*")) {
            return "it is a TIFF, which browsers don't show; export it as JPEG or PNG";
        }
        return "its content is that of no JPEG, PNG, GIF or WebP, whatever its name is";
    }

    private static ImageFormat format(ImageType type) {
        return TAKEN.stream().filter(each -> each.type() == type).findFirst().orElseThrow();
    }
}
