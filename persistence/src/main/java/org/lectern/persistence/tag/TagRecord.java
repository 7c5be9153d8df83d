package org.lectern.persistence.tag;

import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.WholeDocument;
import org.lectern.tag.Tag;

/** A tag as JNoSQL maps it: the whole document, so that nothing of it can get lost on the way. */
@Entity(TagRecord.COLLECTION)
public record TagRecord(
        @Id String slug, @Column long version, @Column(Records.WHOLE) @Convert(WholeDocument.class) Document document) {
    static final String COLLECTION = "tags";

    static TagRecord of(Tag tag, long version) {
        return new TagRecord(tag.slug(), version, tag.document());
    }

    Tag tag() {
        return new Tag(slug, version, document);
    }
}
