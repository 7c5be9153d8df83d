package org.lectern.exporting.leave;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lectern.document.Sha256;
import org.lectern.image.Image;
import org.lectern.post.Post;
import org.lectern.post.Slug;

/** Names of files that every file system takes, and no two alike. */
public final class FileNames {
    /** In bytes: names may have 255, and some have a date in front and an extension behind. */
    private static final int MOST = 150;

    private static final int DIGITS = 12;

    private FileNames() {}

    /** The post's slug; where that is none, or too long, what is left of it and some digits that no other post's name has. */
    public static String of(Post post) {
        Optional<String> slug = post.slug().filter(text -> Slug.parse(text).isPresent());
        return slug.filter(text -> bytes(text) <= MOST)
                .orElseGet(() ->
                        shortened(post.slug().orElse("")) + digits(post.id().text()));
    }

    /** Of the name that it came with, and digits, since many are called {@code photo.jpg}. */
    public static String of(Image image) {
        String name = image.fileName().replaceFirst("\\.[A-Za-z]{3,4}$", "");
        return shortened(name) + image.id().text().substring(0, DIGITS) + "."
                + image.type().extension();
    }

    /** With a hyphen at its end, unless nothing is left. */
    private static String shortened(String text) {
        String slug = Slug.from(text).map(Slug::text).orElse("");
        while (bytes(slug) > MOST - DIGITS - 1) {
            slug = slug.substring(0, slug.offsetByCodePoints(slug.length(), -1));
        }
        return slug.isEmpty() ? "" : slug.replaceFirst("[-._]+$", "") + "-";
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String digits(String text) {
        return Sha256.of(text).substring(0, DIGITS);
    }
}
