package org.lectern.persistence.journal;

import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.OperationType;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.lectern.journal.ForeignChange;
import org.lectern.journal.Subject;
import org.lectern.persistence.event.MongoEvents;
import org.lectern.persistence.event.MongoSeriesList;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Versions;
import org.lectern.persistence.person.MongoPeople;
import org.lectern.persistence.post.PostIds;

/**
 * A write that the store told of.
 *
 * @param version of a post that was written as a whole, as Lectern does it; empty: it was written in another way
 */
record SeenWrite(ForeignChange change, OptionalLong version) {
    /** By collection. */
    static final Map<String, Subject> SUBJECTS = Map.of(
            "posts",
            Subject.POST,
            "kinds",
            Subject.KIND,
            "tags",
            Subject.TAG,
            MongoPeople.COLLECTION,
            Subject.PERSON,
            MongoEvents.COLLECTION,
            Subject.EVENT,
            MongoSeriesList.COLLECTION,
            Subject.SERIES);

    /** Empty: it is about no one document, such as the end of a collection. */
    static Optional<SeenWrite> of(ChangeStreamDocument<BsonDocument> event) {
        BsonDocument key = event.getDocumentKey();
        if (key == null || event.getNamespace() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(SUBJECTS.get(event.getNamespace().getCollectionName()))
                .map(subject -> new SeenWrite(new ForeignChange(subject, id(key)), version(subject, event)));
    }

    private static String id(BsonDocument key) {
        return PostIds.of(DocumentBson.document(key).fields().get("_id")).text();
    }

    private static OptionalLong version(Subject subject, ChangeStreamDocument<BsonDocument> event) {
        boolean isWhole =
                event.getOperationType() == OperationType.INSERT || event.getOperationType() == OperationType.REPLACE;
        BsonDocument document = event.getFullDocument();
        return subject == Subject.POST && isWhole && document != null
                ? OptionalLong.of(Versions.of(document))
                : OptionalLong.empty();
    }
}
