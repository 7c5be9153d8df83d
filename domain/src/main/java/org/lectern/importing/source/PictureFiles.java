package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.lectern.image.format.ImageFormats;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;

/** Pictures: they are no posts, and are taken in when the posts that show them are. */
@ApplicationScoped
public class PictureFiles implements SourceFormat {
    private static final Set<String> EXTENSIONS =
            Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "ico");

    private static final int HEAD = 4 * 1024;

    /** Whether the file is called like a picture. */
    public static boolean isCalledSo(SourceFile file) {
        return EXTENSIONS.contains(file.path().extension());
    }

    /** Whether it also is one, as far as its beginning says. */
    public static boolean isPicture(SourceFile file) {
        try {
            return isCalledSo(file) && ImageFormats.typeOf(file.head(HEAD)).isPresent();
        } catch (Unreadable broken) {
            return false;
        }
    }

    @Override
    public String label() {
        return "Pictures beside posts";
    }

    @Override
    public Recognition recognise(SourceFile file) {
        return isPicture(file) ? Recognition.CERTAIN : Recognition.NONE;
    }

    /** Whether a post shows it is known when all posts are in. */
    @Override
    public void read(SourceFile file, Findings findings) {
        // There is no post in it, and nothing is wrong with it.
    }
}
