package org.lectern.persistence.image;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;

/** What files in GridFS are cut into: documents that name their file and their number in it. */
final class Pieces {
    private static final String FILE = "files_id";

    private final MongoCollection<Document> pieces;

    Pieces(MongoDatabase database) {
        pieces = database.getCollection(GridFsImages.BUCKET + ".chunks");
    }

    long remove(ObjectId file) {
        return pieces.deleteMany(Filters.eq(FILE, file)).getDeletedCount();
    }

    /** The next file in the order of ids that has a piece, whether there is such a file or not. */
    Optional<ObjectId> fileAfter(ObjectId file) {
        Document first = pieces.find(Filters.gt(FILE, file))
                .sort(Sorts.ascending(FILE, "n"))
                .projection(Projections.fields(Projections.include(FILE), Projections.excludeId()))
                .limit(1)
                .first();
        return Optional.ofNullable(first).map(piece -> piece.getObjectId(FILE));
    }
}
