package org.lectern.web.image;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;
import org.lectern.image.Image;
import org.lectern.image.ImageType;
import org.lectern.image.Images;
import org.lectern.image.Rendition;

/**
 * What a reader gets: an image as it is, or one of its renditions.
 *
 * @param name for those who keep it
 * @param bytes from an offset on
 */
record ImageFile(
        ImageType type,
        long length,
        String hash,
        Instant stored,
        String name,
        LongFunction<Optional<InputStream>> bytes) {
    private static final String FALLBACK = "image";

    static ImageFile of(Image image, Images images) {
        return new ImageFile(
                image.type(),
                image.length(),
                image.hash(),
                image.uploadedAt(),
                stem(image),
                from -> images.open(image.id(), from));
    }

    static ImageFile of(Image image, Rendition rendition, Images images) {
        return new ImageFile(
                rendition.type(),
                rendition.length(),
                rendition.hash(),
                image.uploadedAt(),
                stem(image) + "-" + rendition.width(),
                from -> images.open(image.id(), rendition.width(), from));
    }

    String etag() {
        return '"' + hash + '"';
    }

    /** Shown in its place, and called what it is (RFC 6266): letters that a header can't hold stand in a form of their own. */
    String disposition() {
        String plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
        String coded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        String extension = "." + type.extension();
        return "inline; filename=\"" + plain + extension + "\"; filename*=UTF-8''" + coded + extension;
    }

    InputStream open(long from) throws IOException {
        return bytes.apply(from).orElseThrow(() -> new IOException("the image was deleted meanwhile"));
    }

    /** The extension that people gave it may be wrong. */
    private static String stem(Image image) {
        String name = image.fileName();
        int dot = name.lastIndexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip();
        return stem.isEmpty() ? FALLBACK : stem;
    }
}
