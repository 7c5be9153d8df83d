package org.lectern.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.lectern.persistence.AnyBson;
import org.lectern.persistence.Store;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.StoreResult;

/** Arbitrary documents, on one of the stores. */
abstract class RoundTrips {
    abstract Store store();

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aDocumentIsReadAndWrittenUnchanged(@ForAll("documents") BsonDocument fields) {
        BsonDocument stored =
                new BsonDocument("_id", new BsonString(UUID.randomUUID().toString()));
        fields.forEach(stored::putIfAbsent);
        stored.remove("version");
        stored.keySet().removeIf(name -> name.startsWith("$") || name.contains("."));
        store().database().getCollection("posts", BsonDocument.class).insertOne(stored.clone());

        MongoPosts posts = store().posts();
        Post post = posts.find(PostId.of(stored.getString("_id").getValue())).orElseThrow();
        StoreResult replaced = posts.replace(post, 0);

        assertThat(replaced).isEqualTo(new StoreResult.Stored(new Post(post.id(), 1, post.document())));
        assertThat(raw(stored.get("_id"))).isEqualTo(withVersion(stored));
        assertThat(List.copyOf(raw(stored.get("_id")).keySet()))
                .isEqualTo(List.copyOf(withVersion(stored).keySet()));
    }

    @Provide
    Arbitrary<BsonDocument> documents() {
        return AnyBson.documents(AnyBson.common());
    }

    private BsonDocument raw(BsonValue id) {
        return store().database()
                .getCollection("posts", BsonDocument.class)
                .find(new BsonDocument("_id", id))
                .first();
    }

    private static BsonDocument withVersion(BsonDocument stored) {
        BsonDocument expected = new BsonDocument("_id", stored.get("_id")).append("version", new BsonInt64(1));
        stored.forEach(expected::putIfAbsent);
        return expected;
    }
}
