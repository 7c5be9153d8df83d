package org.lectern.persistence.image;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;
import org.lectern.image.Orphan;
import org.lectern.image.Orphan.Kind;

/** Looks for what a crash left in GridFS. One indexed query for each file there is, and one for each hundred. */
final class Orphans {
    private static final int BATCH = 100;
    private static final ObjectId FIRST = new ObjectId("000000000000000000000000");

    private final GridFSBucket bucket;
    private final MongoDatabase database;
    private final Pieces pieces;

    Orphans(MongoDatabase database, GridFSBucket bucket) {
        this.database = database;
        this.bucket = bucket;
        pieces = new Pieces(database);
    }

    List<Orphan> find(Instant before, int limit) {
        List<Orphan> found = new ArrayList<>(withoutFile(before, limit));
        found.addAll(withoutOriginal(before, limit - found.size()));
        return found;
    }

    /** The id of a file tells when it was begun. */
    private List<Orphan> withoutFile(Instant before, int limit) {
        List<Orphan> found = new ArrayList<>();
        List<ObjectId> batch = new ArrayList<>();
        Optional<ObjectId> next = pieces.fileAfter(FIRST);
        while (next.isPresent() && storedAt(next.get()).isBefore(before) && found.size() < limit) {
            batch.add(next.get());
            next = pieces.fileAfter(next.get());
            if (batch.size() == BATCH || next.isEmpty()) {
                found.addAll(withoutFile(batch));
                batch.clear();
            }
        }
        found.addAll(withoutFile(batch));
        return found.subList(0, Math.min(limit, found.size()));
    }

    private List<Orphan> withoutFile(List<ObjectId> ids) {
        Set<ObjectId> missing = new HashSet<>(ids);
        if (!ids.isEmpty()) {
            bucket.find(Filters.in("_id", ids)).forEach(file -> missing.remove(file.getObjectId()));
        }
        return ids.stream()
                .filter(missing::contains)
                .map(id -> new Orphan(Kind.PIECES_WITHOUT_FILE, id.toHexString(), storedAt(id)))
                .toList();
    }

    private List<Orphan> withoutOriginal(Instant before, int limit) {
        List<Orphan> found = new ArrayList<>();
        List<GridFSFile> batch = new ArrayList<>();
        for (GridFSFile file : bucket.find(Filters.gt(ImageFiles.IMAGE, "")).sort(ImageFiles.ORDER)) {
            boolean isNext =
                    !batch.isEmpty() && !ImageFiles.imageOf(batch.get(0)).equals(ImageFiles.imageOf(file));
            if (isNext) {
                found.addAll(withoutOriginal(batch, before));
                batch.clear();
            }
            batch.add(file);
            if (found.size() >= limit) {
                return found.subList(0, limit);
            }
        }
        found.addAll(withoutOriginal(batch, before));
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** @param files of one image */
    private static List<Orphan> withoutOriginal(List<GridFSFile> files, Instant before) {
        boolean hasOriginal = files.stream().anyMatch(file -> ImageFiles.rendition(file) == ImageFiles.ORIGINAL);
        return files.stream()
                .filter(file -> !hasOriginal && storedAt(file.getObjectId()).isBefore(before))
                .map(file -> new Orphan(
                        Kind.RENDITION_WITHOUT_ORIGINAL,
                        file.getObjectId().toHexString(),
                        storedAt(file.getObjectId())))
                .collect(Collectors.toList());
    }

    /** @return whether there was something to remove */
    boolean remove(ObjectId id) {
        Optional<GridFSFile> file =
                Optional.ofNullable(bucket.find(Filters.eq("_id", id)).first());
        if (file.isPresent() && hasOriginal(file.get())) {
            return false;
        }
        database.getCollection(GridFsImages.BUCKET + ".files").deleteOne(Filters.eq("_id", id));
        return pieces.remove(id) > 0;
    }

    private boolean hasOriginal(GridFSFile file) {
        return bucket.find(Filters.and(
                                Filters.eq(ImageFiles.IMAGE, ImageFiles.imageOf(file)),
                                Filters.eq(ImageFiles.RENDITION, ImageFiles.ORIGINAL)))
                        .first()
                != null;
    }

    private static Instant storedAt(ObjectId id) {
        return id.getDate().toInstant();
    }
}
