package org.lectern.image.picture;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;
import org.lectern.image.ImageType;

/**
 * Java's decoders, and those of a library for what Java's own can't read. The library's are not handed to Java's registry, which all
 * applications of a server share and which would keep this one in memory when it is redeployed.
 */
final class Readers {
    private final ImageReaderSpi jpeg;
    private final ImageReaderSpi webp = new WebPImageReaderSpi();
    private final ImageReaderSpi png;
    private final ImageReaderSpi gif;

    Readers() {
        ImageReaderSpi plainJpeg = javas("jpeg");
        ServiceRegistry own =
                new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
        own.registerServiceProvider(plainJpeg);
        JPEGImageReaderSpi anyJpeg = new JPEGImageReaderSpi();
        own.registerServiceProvider(anyJpeg);
        jpeg = anyJpeg;
        png = javas("png");
        gif = javas("gif");
    }

    /** The caller disposes of it. */
    ImageReader of(ImageType type) throws IOException {
        return switch (type) {
            case JPEG -> jpeg.createReaderInstance();
            case PNG -> png.createReaderInstance();
            case GIF -> gif.createReaderInstance();
            case WEBP -> webp.createReaderInstance();
        };
    }

    /** The caller disposes of it. */
    static ImageWriter writer(ImageType type) {
        return ImageIO.getImageWritersByFormatName(type.name().toLowerCase(Locale.ROOT))
                .next();
    }

    private static ImageReaderSpi javas(String format) {
        Predicate<ImageReaderSpi> reads = each -> List.of(each.getFormatNames()).contains(format);
        Predicate<ImageReaderSpi> isJavas = each -> each.getClass().getModule().getName() != null
                && each.getClass().getModule().getName().equals("java.desktop");
        Iterator<ImageReaderSpi> found = registry()
                .getServiceProviders(
                        ImageReaderSpi.class, each -> isJavas.and(reads).test((ImageReaderSpi) each), true);
        return found.next();
    }

    /** At its first use it gathers what the current thread's class loader has, and keeps it: that should be nothing of ours. */
    private static IIORegistry registry() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return IIORegistry.getDefaultInstance();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
