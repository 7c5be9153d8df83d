package org.lectern.image.format;

import org.lectern.image.ImageType;

/** How pictures of one type are written. Works on their structure alone: no pixel is decoded, and none changes. */
interface ImageFormat {
    ImageType type();

    /** Whether a file begins as one of this type does. */
    boolean begins(byte[] bytes);

    /**
     * The file with what shows the picture, with its colour profile and harmless metadata. All that could tell a position is gone, and so
     * is all behind the picture's end.
     *
     * @throws BrokenImage if it is none, or not whole
     * @throws java.nio.BufferUnderflowException if it ends within something
     * @throws IllegalArgumentException if something points behind its end
     */
    Stripped strip(byte[] bytes) throws BrokenImage;
}
