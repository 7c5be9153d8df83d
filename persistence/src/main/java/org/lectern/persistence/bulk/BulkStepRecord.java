package org.lectern.persistence.bulk;

import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.bson.BsonDocument;
import org.lectern.bulk.BulkStep;
import org.lectern.bulk.BulkStep.Outcome;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.WholeDocument;
import org.lectern.persistence.post.PostIds;

/** A step as it is stored: {@code {_id: {b: bulk change, n: number}, post, outcome, before, after, why}}. */
@Entity(BulkStepRecord.COLLECTION)
public record BulkStepRecord(
        @Id @Convert(WholeDocument.class) Document id,
        @Column(Records.WHOLE) @Convert(WholeDocument.class) Document document) {
    static final String COLLECTION = "bulkSteps";
    static final String BULK = "_id.b";
    static final String NUMBER = "_id.n";
    static final String OUTCOME = "outcome";

    static Document id(String bulk, long number) {
        return Document.of("b", bulk).with("n", number);
    }

    static BsonDocument bson(BulkStep step) {
        BsonDocument bson = new BsonDocument(Records.ID, DocumentBson.bson(id(step.bulk(), step.number())));
        bson.putAll(DocumentBson.bson(Document.of("post", step.post().value())
                .with(OUTCOME, step.outcome().text())
                .with("before", step.before())
                .with("after", step.after())
                .withOptional("why", step.why())));
        return bson;
    }

    BulkStep step() {
        return new BulkStep(
                id.text("b").orElse(""),
                id.number("n").orElse(0L),
                PostIds.of(document.fields().get("post")),
                document.text(OUTCOME).flatMap(Outcome::parse).orElse(Outcome.PENDING),
                document.number("before").orElse(0L),
                document.number("after").orElse(0L),
                document.text("why"));
    }
}
