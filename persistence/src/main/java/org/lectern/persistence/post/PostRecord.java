package org.lectern.persistence.post;

import jakarta.nosql.AttributeConverter;
import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.bson.BsonDocument;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Records;
import org.lectern.persistence.mongo.Versions;
import org.lectern.persistence.mongo.WholeDocument;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;

/** A post as JNoSQL maps it: the whole document, so that nothing of it can get lost on the way. */
@Entity(PostRecord.COLLECTION)
public record PostRecord(
        @Id @Convert(IdConverter.class) PostId id,
        @Column long version,
        @Column(Records.WHOLE) @Convert(WholeDocument.class) Document document) {
    static final String COLLECTION = "posts";

    /** A slug that is null is none: each slug is unique in the store, null too. */
    static PostRecord of(Post post, long version) {
        Document document = post.document();
        boolean hasNullSlug =
                document.has(PostFields.SLUG) && document.value(PostFields.SLUG).isEmpty();
        return new PostRecord(post.id(), version, hasNullSlug ? document.without(PostFields.SLUG) : document);
    }

    static PostRecord of(BsonDocument stored) {
        PostId id = PostIds.of(DocumentBson.value(stored.get(Records.ID)));
        return new PostRecord(id, Versions.of(stored), Records.whole(stored));
    }

    BsonDocument bson() {
        return Records.bson(id.value(), version, document);
    }

    Post post() {
        return new Post(id, version, document);
    }

    /** To what the store has under {@code _id}. */
    public static class IdConverter implements AttributeConverter<PostId, Object> {
        @Override
        public Object convertToDatabaseColumn(PostId id) {
            return id.value();
        }

        @Override
        public PostId convertToEntityAttribute(Object value) {
            return PostIds.of(value);
        }
    }
}
