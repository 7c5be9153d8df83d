package org.lectern.image;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an image is called: the first half of its content's SHA-256. So the same picture is one image, whoever brings it and how often, and
 * what an address shows never changes.
 */
public record ImageId(String text) {
    private static final String FORM = "[0-9a-f]{32}";

    private static final Pattern ID = Pattern.compile(FORM);
    private static final int LENGTH = 32;

    public ImageId {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("no id of an image: " + text);
        }
    }

    public static Optional<ImageId> parse(String text) {
        return ID.matcher(text).matches() ? Optional.of(new ImageId(text)) : Optional.empty();
    }

    /** @param hash in hexadecimal digits */
    static ImageId of(String hash) {
        return new ImageId(hash.substring(0, LENGTH));
    }

    @Override
    public String toString() {
        return text;
    }
}
