package org.lectern.persistence.importing;

import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import org.bson.BsonDocument;
import org.lectern.document.Document;
import org.lectern.importing.EntryBatch;
import org.lectern.importing.ImportEntry;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.WholeDocument;

/** A stretch of a report as it is stored: {@code {_id: {r: import, n: number}, item, at, entries}}. */
@Entity(EntryBatchRecord.COLLECTION)
public record EntryBatchRecord(
        @Id @Convert(WholeDocument.class) Document id,
        @Column(Records.WHOLE) @Convert(WholeDocument.class) Document document) {
    static final String COLLECTION = "importEntries";
    static final String RUN = "_id.r";
    static final String ITEM = "item";
    static final String AT = "at";
    static final String OUTCOME = "entries.outcome";

    private static final String ENTRIES = "entries";

    static BsonDocument id(String run, long number) {
        return DocumentBson.bson(Document.of("r", run).with("n", number));
    }

    static BsonDocument bson(EntryBatch batch) {
        BsonDocument bson = new BsonDocument(Records.ID, id(batch.run(), batch.number()));
        bson.putAll(DocumentBson.bson(Document.of(ITEM, batch.item())
                .with(AT, batch.at())
                .with(
                        ENTRIES,
                        batch.entries().stream().map(ImportEntry::document).toList())));
        return bson;
    }

    EntryBatch batch() {
        return new EntryBatch(
                id.text("r").orElse(""),
                id.number("n").orElse(0L),
                document.number(ITEM).orElse(0L),
                document.instant(AT).orElse(Instant.EPOCH),
                document.documents(ENTRIES).stream().map(ImportEntry::new).toList());
    }
}
