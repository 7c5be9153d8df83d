package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

/** A database of one's own as a whole. */
abstract class Databases {
    /** How many collections the store has to keep at once. */
    abstract int manyCollections();

    abstract MongoDatabase database();

    private MongoCollection<BsonDocument> collection(int number) {
        return database().getCollection("c." + number, BsonDocument.class);
    }

    @Test
    void aDroppedDatabaseIsGone() {
        collection(1).insertOne(Behaviour.json("{_id: 1}"));
        collection(2).createIndex(Behaviour.json("{a: 1}"));
        database().drop();
        assertThat(database().listCollectionNames()).isEmpty();
        assertThat(collection(1).countDocuments()).isZero();
        collection(1).insertOne(Behaviour.json("{_id: 1, again: true}"));
        assertThat(collection(1).find()).containsExactly(Behaviour.json("{_id: 1, again: true}"));
        assertThat(collection(2).listIndexes()).isEmpty();
        database().drop();
    }

    @Test
    void manyCollectionsAreUsedSideBySide() {
        IntStream.range(0, manyCollections()).forEach(i -> {
            collection(i).createIndex(Behaviour.json("{n: 1}"));
            collection(i).insertOne(Behaviour.json("{_id: 1, n: " + i + "}"));
        });
        assertThat(database().listCollectionNames().into(new ArrayList<>())).hasSize(manyCollections());
        IntStream.range(0, manyCollections())
                .forEach(i -> assertThat(collection(i).find(Behaviour.json("{n: " + i + "}")))
                        .containsExactly(Behaviour.json("{_id: 1, n: " + i + "}")));
        IntStream.range(1, manyCollections()).forEach(i -> collection(i).drop());
        assertThat(List.of(database().listCollectionNames().first())).containsExactly("c.0");
        database().drop();
    }
}
