package org.lectern.image.format;

/**
 * A picture's file without what it tells beside the picture.
 *
 * @param bytes not copied: whoever makes or reads this leaves them unchanged
 * @param width as stored, before it is turned
 * @param orientation how the picture is to be turned, 1 to 8 (Exif 2.32, tag 274); 1: as it is
 * @param isAnimated whether it has several frames
 * @param maxPixels how many it may have, by the memory and the time that decoding it takes
 */
public record Stripped(byte[] bytes, int width, int height, int orientation, boolean isAnimated, long maxPixels) {
    public long pixels() {
        return (long) width * height;
    }

    /** Whether width and height change places when it is shown. */
    public boolean isTurned() {
        return orientation > 4;
    }
}
