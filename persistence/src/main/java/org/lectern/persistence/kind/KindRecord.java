package org.lectern.persistence.kind;

import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.WholeDocument;
import org.lectern.post.kind.StoredKind;

/** A declared kind as JNoSQL maps it: the whole document, with whatever another program put there. */
@Entity(KindRecord.COLLECTION)
public record KindRecord(
        @Id String name,
        @Column long version,
        @Column(Records.WHOLE) @Convert(WholeDocument.class) Document declaration) {
    static final String COLLECTION = "kinds";

    static KindRecord of(StoredKind kind, long version) {
        return new KindRecord(kind.name(), version, kind.declaration());
    }

    StoredKind kind() {
        return new StoredKind(name, version, declaration);
    }
}
