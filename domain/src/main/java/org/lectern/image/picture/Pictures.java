package org.lectern.image.picture;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.lectern.image.ImageType;
import org.lectern.image.format.BrokenImage;
import org.lectern.image.format.Stripped;

/**
 * Decodes pictures and makes them smaller. Nothing is kept on disk meanwhile; of a large picture only every second, third ... pixel is
 * decoded, so that memory depends on the result, other than for WebP and for progressive JPEG.
 */
@ApplicationScoped
public class Pictures {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final float QUALITY = 0.85f;
    /** Decoding gives at least so many times the pixels across that are wanted; scaling does the rest, evenly. */
    private static final int SPARE = 2;

    private static final int LOOKED_AHEAD = 64;

    private final Readers readers = new Readers();

    /** @param type what the smaller one is written as */
    public record Made(ImageType type, int width, int height, byte[] bytes) {}

    /** @throws BrokenImage if the picture can't be decoded */
    public void tryOut(ImageType type, Stripped picture) throws BrokenImage {
        decoded(type, picture, 1);
    }

    /**
     * @param width as people see it, as the height, and less than the picture's
     * @throws BrokenImage if the picture can't be decoded, or not in time
     */
    public Made scaled(ImageType type, Stripped picture, int width, int height) throws BrokenImage {
        BufferedImage decoded = decoded(type, picture, width);
        boolean isOpaque = !decoded.getColorModel().hasAlpha();
        ImageType written =
                isOpaque && (type == ImageType.JPEG || type == ImageType.WEBP) ? ImageType.JPEG : ImageType.PNG;
        try {
            BufferedImage scaled = Thumbnails.of(decoded)
                    .forceSize(picture.isTurned() ? height : width, picture.isTurned() ? width : height)
                    .imageType(isOpaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB)
                    .asBufferedImage();
            BufferedImage turned = ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(picture.orientation()))
                    .apply(scaled);
            return new Made(written, width, height, encoded(written, turned));
        } catch (IOException unwritable) {
            throw new BrokenImage("it can't be made smaller", unwritable);
        }
    }

    private BufferedImage decoded(ImageType type, Stripped picture, int width) throws BrokenImage {
        Deadline deadline = new Deadline(LIMIT);
        ImageReader reader = null;
        try (ByteArrayImageInputStream input = new ByteArrayImageInputStream(readable(type, picture.bytes()))) {
            reader = readers.of(type);
            reader.addIIOReadProgressListener(deadline);
            reader.setInput(input, true, true);
            int across = picture.isTurned() ? picture.height() : picture.width();
            int every = Math.max(1, across / (width * SPARE));
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(every, every, 0, 0);
            BufferedImage image = reader.read(0, how);
            if (deadline.isOver()) {
                throw new BrokenImage("decoding it takes longer than " + LIMIT.toSeconds() + " seconds");
            }
            return image;
        } catch (IOException | RuntimeException undecodable) {
            throw new BrokenImage("its pixels can't be decoded", undecodable);
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    /** The decoder of WebP looks some bytes ahead, and fails where there are none. */
    private static byte[] readable(ImageType type, byte[] bytes) {
        return type == ImageType.WEBP ? Arrays.copyOf(bytes, bytes.length + LOOKED_AHEAD) : bytes;
    }

    private static byte[] encoded(ImageType type, BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = Readers.writer(type);
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (type == ImageType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
