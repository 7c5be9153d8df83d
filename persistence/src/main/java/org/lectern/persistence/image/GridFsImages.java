package org.lectern.persistence.image;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.Images;
import org.lectern.image.Orphan;
import org.lectern.image.Rendition;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Outages;

/**
 * The images in MongoDB's GridFS, bucket {@code images}. Each attempt to keep one writes pieces of its own; that there is one original of an
 * image, and one rendition of a width, is the unique index's to decide when the file's description is written behind its pieces.
 */
@ApplicationScoped
public class GridFsImages implements Images {
    static final String BUCKET = "images";

    private final MongoDatabase database;
    private final Indexes indexes;
    private final Clock clock;

    /** For the container's proxy. */
    protected GridFsImages() {
        this(null, null, null);
    }

    @Inject
    public GridFsImages(MongoDatabase database, Indexes indexes, Clock clock) {
        this.database = database;
        this.indexes = indexes;
        this.clock = clock;
    }

    @Override
    public Optional<Image> find(ImageId id) {
        return ImageFiles.image(files(Filters.eq(ImageFiles.IMAGE, id.text())));
    }

    /** Without their renditions, which nobody who walks through all of them asks for. */
    @Override
    public List<Image> page(Optional<ImageId> after, int limit) {
        Bson originals = Filters.and(
                Filters.gt(ImageFiles.IMAGE, after.map(ImageId::text).orElse("")),
                Filters.eq(ImageFiles.RENDITION, ImageFiles.ORIGINAL));
        return Outages.guarded(() -> bucket().find(originals)
                        .sort(ImageFiles.ORDER)
                        .limit(limit)
                        .into(new ArrayList<>()))
                .stream()
                .flatMap(file -> ImageFiles.image(List.of(file)).stream())
                .toList();
    }

    @Override
    public boolean insert(Image image, byte[] bytes) {
        return insert(image.fileName(), ImageFiles.metadata(image), bytes);
    }

    @Override
    public boolean insert(ImageId original, Rendition rendition, byte[] bytes) {
        String name = original.text() + "-" + rendition.width() + "."
                + rendition.type().extension();
        return insert(name, ImageFiles.metadata(original, rendition), bytes);
    }

    private boolean insert(String name, Document metadata, byte[] bytes) {
        indexes.ensure();
        return Outages.guarded(() -> {
            ObjectId id = new ObjectId(Date.from(clock.instant()));
            GridFSUploadStream upload =
                    bucket().openUploadStream(new BsonObjectId(id), name, new GridFSUploadOptions().metadata(metadata));
            boolean isKept = false;
            try {
                upload.write(bytes);
                upload.close();
                isKept = true;
            } catch (MongoWriteException refusal) {
                if (ErrorCategory.fromErrorCode(refusal.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                    throw refusal;
                }
            } finally {
                if (!isKept) {
                    new Pieces(database).remove(id);
                }
            }
            return isKept;
        });
    }

    @Override
    public Optional<InputStream> open(ImageId id, long from) {
        return open(id, ImageFiles.ORIGINAL, from);
    }

    @Override
    public Optional<InputStream> open(ImageId id, int width, long from) {
        return files(theOne(id, width)).stream()
                .findFirst()
                .map(file -> Outages.guarded(() -> new GuardedStream(bucket().openDownloadStream(file.getId()), from)));
    }

    /** The original first: from then on the image is gone, whatever happens to the rest. */
    @Override
    public boolean delete(ImageId id) {
        List<GridFSFile> originals = files(theOne(id, ImageFiles.ORIGINAL));
        originals.forEach(this::delete);
        files(Filters.eq(ImageFiles.IMAGE, id.text())).forEach(this::delete);
        return !originals.isEmpty();
    }

    /** Of two who delete it the later has nothing to do. */
    private void delete(GridFSFile file) {
        Outages.guarded(() -> database.getCollection(BUCKET + ".files").deleteOne(Filters.eq("_id", file.getId())));
        Outages.guarded(() -> new Pieces(database).remove(file.getObjectId()));
    }

    @Override
    public List<Orphan> orphans(Instant before, int limit) {
        return Outages.guarded(() -> new Orphans(database, bucket()).find(before, limit));
    }

    @Override
    public boolean removeOrphan(String file) {
        return ObjectId.isValid(file)
                && Outages.guarded(() -> new Orphans(database, bucket()).remove(new ObjectId(file)));
    }

    private static Bson theOne(ImageId id, int rendition) {
        return Filters.and(Filters.eq(ImageFiles.IMAGE, id.text()), Filters.eq(ImageFiles.RENDITION, rendition));
    }

    private List<GridFSFile> files(Bson filter) {
        return Outages.guarded(() -> bucket().find(filter).into(new ArrayList<>()));
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(database, BUCKET);
    }
}
