package org.lectern.importing.wordpress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file of the media library.
 *
 * @param parent the id of the post that it was uploaded for; empty where it was for none
 */
record Attachment(String id, String parent, String url, String title, String alt, String caption, String description) {
    private static final Set<String> IMAGES =
            Set.of("jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "bmp", "tif", "tiff", "heic");

    /** WordPress's smaller copies: {@code x-300x199.jpg}, and those of large originals: {@code x-scaled.jpg}. */
    private static final Pattern COPY = Pattern.compile("-(?:\\d{1,5}x\\d{1,5}|scaled)(?=\\.[A-Za-z]{2,5}$)");

    static Optional<Attachment> of(Wp item) {
        Optional<String> url = item.text("attachment_url")
                .or(() -> item.item().textOf("", "guid").filter(guid -> guid.startsWith("http")));
        return url.map(address -> new Attachment(
                item.id(),
                item.parent().orElse(""),
                address,
                item.item().textOf("", "title").orElse(""),
                item.meta()
                        .getOrDefault("_wp_attachment_image_alt", List.of(""))
                        .get(0),
                item.excerpt(),
                item.content().strip()));
    }

    /** What is the same for a picture in all its sizes, over http or https. */
    static String key(String url) {
        String path = url.replaceFirst("[?#].*$", "").replaceFirst("^(?i:https?:)?//", "");
        return COPY.matcher(path).replaceFirst("");
    }

    boolean isImage() {
        String path = url.replaceFirst("[?#].*$", "");
        return IMAGES.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** As a post's image is stated; what is empty is left out. */
    Map<String, Object> image() {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("url", url);
        put(image, "alt", alt);
        put(image, "caption", caption);
        put(image, "title", title);
        put(image, "description", description);
        return image;
    }

    private static void put(Map<String, Object> image, String name, String value) {
        if (!value.isBlank()) {
            image.put(name, value);
        }
    }
}
