package org.lectern.image;

import java.util.Arrays;
import java.util.Optional;

/** The types that are kept. What browsers run, as SVG, or what can't be looked into here, as AVIF, is none of them. */
public enum ImageType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp");

    private final String mediaType;
    private final String extension;

    ImageType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public static Optional<ImageType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(each -> each.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of file names, without a dot. */
    public String extension() {
        return extension;
    }
}
