package org.lectern.persistence.kind;

import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.WholeDocument;
import org.lectern.post.kind.StoredKind;

/**
 * A version of a kind that is kept for good, as JNoSQL maps it.
 *
 * @param number the version; under another name, because this document never gets another one itself
 */
@Entity(KindVersionRecord.COLLECTION)
public record KindVersionRecord(
        @Id String id,
        @Column String kind,
        @Column long number,
        @Column @Convert(WholeDocument.class) Document declaration) {
    static final String COLLECTION = "kindVersions";
    static final String KIND = "kind";
    static final String NUMBER = "number";

    static KindVersionRecord of(StoredKind kind) {
        return new KindVersionRecord(id(kind.name(), kind.version()), kind.name(), kind.version(), kind.declaration());
    }

    static String id(String name, long version) {
        return name + '/' + version;
    }

    StoredKind version() {
        return new StoredKind(kind, number, declaration);
    }
}
