package org.lectern.image;

import java.util.List;
import java.util.Objects;

/**
 * An image made smaller.
 *
 * @param length in bytes
 * @param hash of its bytes, SHA-256 in hexadecimal digits
 */
public record Rendition(ImageType type, int width, int height, long length, String hash) {
    /** All that there can be, in pixels. */
    public static final List<Integer> WIDTHS = List.of(320, 640, 1280, 1920);

    public Rendition {
        Objects.requireNonNull(type);
        Objects.requireNonNull(hash);
    }
}
