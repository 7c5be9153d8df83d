package org.lectern.image;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A picture that posts show. What a post says about it, alternative text and caption, stands in the post.
 *
 * @param width in pixels, as people see it: turned as its orientation says
 * @param length of the original, in bytes
 * @param hash of the original, SHA-256 in hexadecimal digits
 * @param isAnimated whether it has several frames; such an image has no renditions, which would stand still
 * @param fileName what it was called by the person who brought it
 * @param renditions those that were made, the narrowest first
 */
public record Image(
        ImageId id,
        ImageType type,
        int width,
        int height,
        long length,
        String hash,
        boolean isAnimated,
        String fileName,
        Instant uploadedAt,
        String uploadedBy,
        List<Rendition> renditions) {
    public Image {
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
        Objects.requireNonNull(hash);
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(uploadedAt);
        Objects.requireNonNull(uploadedBy);
        renditions = renditions.stream()
                .sorted(Comparator.comparingInt(Rendition::width))
                .toList();
    }

    public Optional<Rendition> rendition(int width) {
        return renditions.stream().filter(each -> each.width() == width).findFirst();
    }

    /** The widths that a rendition can have: those below the original's. */
    public List<Integer> widths() {
        return isAnimated
                ? List.of()
                : Rendition.WIDTHS.stream().filter(each -> each < width).toList();
    }

    /** How high the rendition of this width is. */
    public int heightAt(int width) {
        return (int) Math.max(1, Math.round((double) height * width / this.width));
    }
}
