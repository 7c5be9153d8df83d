package org.lectern.persistence.image;

import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.ImageType;
import org.lectern.image.Rendition;

/** Images and renditions as GridFS describes files. What makes a file one of ours stands in its metadata. */
final class ImageFiles {
    static final String IMAGE = "metadata.image";
    static final String RENDITION = "metadata.rendition";
    /** In the place of a rendition's width. */
    static final int ORIGINAL = 0;

    static final Bson ORDER = Sorts.ascending(IMAGE, RENDITION);

    private ImageFiles() {}

    static Document metadata(Image image) {
        return new Document("image", image.id().text())
                .append("rendition", ORIGINAL)
                .append("type", image.type().mediaType())
                .append("width", image.width())
                .append("height", image.height())
                .append("hash", image.hash())
                .append("animated", image.isAnimated())
                .append("uploaded", Date.from(image.uploadedAt()))
                .append("by", image.uploadedBy());
    }

    static Document metadata(ImageId original, Rendition rendition) {
        return new Document("image", original.text())
                .append("rendition", rendition.width())
                .append("type", rendition.type().mediaType())
                .append("width", rendition.width())
                .append("height", rendition.height())
                .append("hash", rendition.hash());
    }

    /** Empty: the original is not among the files. */
    static Optional<Image> image(List<GridFSFile> files) {
        return files.stream()
                .filter(file -> rendition(file) == ORIGINAL)
                .findFirst()
                .map(original -> image(original, renditions(files)));
    }

    static String imageOf(GridFSFile file) {
        return file.getMetadata().getString("image");
    }

    static int rendition(GridFSFile file) {
        return file.getMetadata().get("rendition", Number.class).intValue();
    }

    private static List<Rendition> renditions(List<GridFSFile> files) {
        return files.stream()
                .filter(file -> rendition(file) != ORIGINAL)
                .map(ImageFiles::asRendition)
                .toList();
    }

    private static Rendition asRendition(GridFSFile file) {
        Document metadata = file.getMetadata();
        return new Rendition(
                type(metadata),
                metadata.getInteger("width"),
                metadata.getInteger("height"),
                file.getLength(),
                metadata.getString("hash"));
    }

    private static Image image(GridFSFile file, List<Rendition> renditions) {
        Document metadata = file.getMetadata();
        return new Image(
                new ImageId(metadata.getString("image")),
                type(metadata),
                metadata.getInteger("width"),
                metadata.getInteger("height"),
                file.getLength(),
                metadata.getString("hash"),
                metadata.getBoolean("animated", false),
                file.getFilename(),
                metadata.getDate("uploaded").toInstant(),
                metadata.getString("by"),
                renditions);
    }

    private static ImageType type(Document metadata) {
        return ImageType.of(metadata.getString("type")).orElseThrow();
    }
}
