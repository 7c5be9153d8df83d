package org.lectern.persistence.bulk;

import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.lectern.bulk.BulkChange;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.WholeDocument;

/** A bulk change as JNoSQL maps it. */
@Entity(BulkChangeRecord.COLLECTION)
public record BulkChangeRecord(
        @Id String id, @Column long version, @Column(Records.WHOLE) @Convert(WholeDocument.class) Document document) {
    static final String COLLECTION = "bulkChanges";

    static BulkChangeRecord of(BulkChange change) {
        return new BulkChangeRecord(change.id(), change.version(), change.document());
    }

    BulkChange change() {
        return new BulkChange(id, version, document);
    }
}
