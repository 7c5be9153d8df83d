package org.lectern.web.site.folder;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.exporting.leave.FileZip;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.Images;
import org.lectern.image.MakeRendition;
import org.lectern.image.Rendition;
import org.lectern.image.RenditionResult;

/** The images that the pages of one folder show, each written when it is met for the first time. */
final class FolderImages {
    private static final Pattern PATH = Pattern.compile("/images/([0-9a-f]{32})(?:/([1-9]\\d{0,4}))?");

    private final Images images;
    private final MakeRendition renditions;
    private final FileZip zip;
    private final Set<String> written = new HashSet<>();

    FolderImages(Images images, MakeRendition renditions, FileZip zip) {
        this.images = images;
        this.renditions = renditions;
        this.zip = zip;
    }

    static boolean isImage(String path) {
        return path.startsWith("/images/");
    }

    /** @return the file, or empty where there is no such image */
    Optional<String> file(String path) throws IOException {
        Matcher parts = PATH.matcher(path);
        Optional<ImageId> id = parts.matches() ? ImageId.parse(parts.group(1)) : Optional.empty();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (parts.group(2) != null
                && renditions.find(id.get(), Integer.parseInt(parts.group(2))) instanceof RenditionResult.Found found) {
            Rendition smaller = found.rendition();
            String file = "images/" + id.get() + "-" + smaller.width() + "."
                    + smaller.type().extension();
            return written(file, () -> images.open(id.get(), smaller.width(), 0));
        }
        Optional<Image> image = images.find(id.get());
        return image.isEmpty()
                ? Optional.empty()
                : written("images/" + id.get() + "." + image.get().type().extension(), () -> images.open(id.get(), 0));
    }

    private Optional<String> written(String file, Supplier<Optional<InputStream>> bytes) throws IOException {
        if (written.contains(file)) {
            return Optional.of(file);
        }
        Optional<InputStream> found = bytes.get();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream open = found.get()) {
            zip.picture(file, open);
        }
        written.add(file);
        return Optional.of(file);
    }
}
