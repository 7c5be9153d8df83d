package org.lectern.image;

import java.time.Instant;
import java.util.Objects;

/**
 * Something in the store of images that belongs to nothing.
 *
 * @param file what the store calls the file that it was to be, or was, a part of
 * @param stored when
 */
public record Orphan(Kind kind, String file, Instant stored) {
    public Orphan {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(file);
        Objects.requireNonNull(stored);
    }

    public enum Kind {
        PIECES_WITHOUT_FILE,
        RENDITION_WITHOUT_ORIGINAL
    }
}
