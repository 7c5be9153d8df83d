package org.lectern.image;

/** How asking for a rendition ends. */
public sealed interface RenditionResult {
    record Found(Image image, Rendition rendition) implements RenditionResult {}

    /** The image is not wider, or moves; it is shown as it is. */
    record Original(Image image) implements RenditionResult {}

    /** It could not be made, or not in time; until it is, the image can be shown as it is. */
    record NotNow(Image image) implements RenditionResult {}

    /** There is no such image, or no such width. */
    record Missing() implements RenditionResult {}
}
