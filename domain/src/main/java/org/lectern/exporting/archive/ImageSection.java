package org.lectern.exporting.archive;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.Images;

/** All images in the order of their ids, without their renditions, which are made anew. */
final class ImageSection implements Section {
    private static final Logger LOG = System.getLogger(ImageSection.class.getName());
    private static final int AT_A_TIME = 100;

    private final Images images;

    ImageSection(Images images) {
        this.images = images;
    }

    @Override
    public void write(ArchiveFile to) throws IOException {
        to.countFrom0("images");
        List<Image> page = images.page(Optional.empty(), AT_A_TIME);
        while (!page.isEmpty()) {
            for (Image image : page) {
                write(image, to);
            }
            page = images.page(Optional.of(page.get(page.size() - 1).id()), AT_A_TIME);
        }
    }

    private void write(Image image, ArchiveFile to) throws IOException {
        Optional<byte[]> bytes = bytes(image.id());
        if (bytes.isEmpty()) {
            to.leftOut(ArchivePaths.IMAGES + image.id() + ": its bytes are not in the store, or not all of them");
            return;
        }
        String name = ArchivePaths.IMAGES + image.id() + '.';
        to.add(name + image.type().extension(), bytes.get());
        to.add(name + "json", described(image));
        to.count("images");
    }

    /** In memory, as an archive has no half files. */
    private Optional<byte[]> bytes(ImageId id) {
        Optional<InputStream> stream = images.open(id, 0);
        if (stream.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream open = stream.get()) {
            return Optional.of(open.readAllBytes());
        } catch (IOException incomplete) {
            LOG.log(Level.ERROR, "export.image_incomplete id=" + id, incomplete);
            return Optional.empty();
        }
    }

    private static Document described(Image image) {
        return Document.of("id", image.id().text())
                .with("type", image.type().mediaType())
                .with("width", image.width())
                .with("height", image.height())
                .with("length", Numbers.small(image.length()))
                .with("sha256", image.hash())
                .with("animated", image.isAnimated())
                .with("fileName", image.fileName())
                .with("uploaded", image.uploadedAt())
                .with("by", image.uploadedBy());
    }
}
