package org.lectern.persistence.statistics;

import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.WholeDocument;
import org.lectern.statistics.Bucket;
import org.lectern.statistics.Period;

/** A bucket as JNoSQL maps it. Its id is that of the tree, a space, and the period's key. */
@Entity(BucketRecord.COLLECTION)
public record BucketRecord(
        @Id String id, @Column long version, @Column(Records.WHOLE) @Convert(WholeDocument.class) Document document) {
    static final String COLLECTION = "counts";

    static BucketRecord of(String tree, Bucket bucket, long version) {
        return new BucketRecord(id(tree, bucket.period()), version, BucketDocuments.document(bucket));
    }

    static String id(String tree, Period period) {
        return tree + " " + period.key();
    }

    Bucket bucket() {
        return BucketDocuments.bucket(Period.parse(id.substring(id.indexOf(' ') + 1)), version, document);
    }
}
