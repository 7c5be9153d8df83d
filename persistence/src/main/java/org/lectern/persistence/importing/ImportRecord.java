package org.lectern.persistence.importing;

import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.WholeDocument;

/** An import as JNoSQL maps it. */
@Entity(ImportRecord.COLLECTION)
public record ImportRecord(
        @Id String id, @Column long version, @Column(Records.WHOLE) @Convert(WholeDocument.class) Document document) {
    static final String COLLECTION = "imports";

    static ImportRecord of(ImportRun run) {
        return new ImportRecord(run.id(), run.version(), run.document());
    }

    ImportRun run() {
        return new ImportRun(id, version, document);
    }
}
