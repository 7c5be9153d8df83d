package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.RenameCollectionOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Collections as a whole. */
abstract class Namespaces extends Behaviour {
    private final MongoCollection<BsonDocument> other = another();

    Namespaces(Store store) {
        super(store);
    }

    @AfterEach
    void dropTheOther() {
        other.drop();
    }

    private void rename(boolean dropTarget) {
        collection.renameCollection(other.getNamespace(), new RenameCollectionOptions().dropTarget(dropTarget));
    }

    private List<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    private String otherName() {
        return other.getNamespace().getCollectionName();
    }

    @Test
    void aCollectionIsMadeByItsFirstDocument() {
        assertThat(collections()).doesNotContain(name());
        insert("{_id: 1}");
        assertThat(collections()).contains(name());
        collection.deleteOne(json("{}"));
        assertThat(collections()).contains(name());
    }

    @Test
    void aCollectionIsMadeByName() {
        database.createCollection(name());
        assertThat(collections()).contains(name());
        assertThat(codeOf(() -> database.createCollection(name()))).isEqualTo(48);
    }

    @Test
    void collectionsAreListedWithWhatTheyAre() {
        insert("{_id: 1}");
        assertThat(command("{listCollections: 1, filter: {name: '" + name() + "'}}")
                        .getDocument("cursor")
                        .getArray("firstBatch"))
                .singleElement()
                .satisfies(listed -> assertThat(listed.asDocument())
                        .containsEntry("type", value("'collection'"))
                        .containsEntry("name", value("'" + name() + "'"))
                        .containsKeys("options", "info", "idIndex"));
    }

    @Test
    void aRenamedCollectionHasItsDocuments() {
        insert("{_id: 1, a: 1}", "{_id: 2}");
        rename(false);
        assertThat(collections()).contains(otherName()).doesNotContain(name());
        assertThat(other.find().sort(json("{_id: 1}"))).containsExactlyElementsOf(jsons("{_id: 1, a: 1}", "{_id: 2}"));
        assertThat(all()).isEmpty();
        other.insertOne(json("{_id: 3}"));
        assertThat(other.countDocuments()).isEqualTo(3);
    }

    @Test
    void aCollectionIsNotRenamedOntoAnother() {
        insert("{_id: 1}");
        other.insertOne(json("{_id: 2}"));
        assertThat(codeOf(() -> rename(false))).isEqualTo(48);
        assertThat(ids("{}")).containsExactly(1);
        assertThat(other.find()).containsExactly(json("{_id: 2}"));
    }

    @Test
    void aCollectionIsRenamedOntoAnotherThatMayGo() {
        insert("{_id: 1, a: 1}");
        index("{a: 1}");
        other.insertMany(jsons("{_id: 1, b: 1}", "{_id: 2}"));
        other.createIndex(json("{b: 1}"));
        rename(true);
        assertThat(other.find()).containsExactly(json("{_id: 1, a: 1}"));
        assertThat(other.listIndexes().map(index -> index.getString("name"))).containsExactly("_id_", "a_1");
        assertThat(collections()).doesNotContain(name());
    }

    @Test
    void whatIsNotThereIsNotRenamed() {
        assertThat(codeOf(() -> rename(true))).isEqualTo(26);
    }

    @Test
    void aDroppedCollectionIsGone() {
        insert("{_id: 1}");
        other.insertOne(json("{_id: 1}"));
        collection.drop();
        collection.drop();
        assertThat(collections()).doesNotContain(name()).contains(otherName());
        assertThat(all()).isEmpty();
        assertThat(other.countDocuments()).isOne();
        insert("{_id: 1, again: true}");
        assertThat(all()).containsExactly(json("{_id: 1, again: true}"));
    }

    @Test
    void namesThatBeginAlikeAreDifferentCollections() {
        MongoCollection<BsonDocument> longer = database.getCollection(name() + ".x", BsonDocument.class);
        MongoCollection<BsonDocument> upper = database.getCollection(name() + ".X", BsonDocument.class);
        MongoCollection<BsonDocument> odd = database.getCollection(name() + " ' \" % _ é 😀", BsonDocument.class);
        List<MongoCollection<BsonDocument>> all = List.of(collection, longer, upper, odd);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).createIndex(json("{n: 1}"));
            all.get(i).insertOne(json("{_id: 1, n: " + i + "}"));
        }
        longer.drop();
        assertThat(longer.countDocuments()).isZero();
        assertThat(collection.find(json("{n: 0}"))).containsExactly(json("{_id: 1, n: 0}"));
        assertThat(upper.find(json("{n: 2}"))).containsExactly(json("{_id: 1, n: 2}"));
        assertThat(odd.find(json("{n: 3}"))).containsExactly(json("{_id: 1, n: 3}"));
        assertThat(collections()).contains(odd.getNamespace().getCollectionName());
        upper.drop();
        odd.drop();
    }

    @Test
    void noCollectionHasANameThatIsNone() {
        assertThat(codeOf(() -> command("{insert: '', documents: [{_id: 1}]}"))).isEqualTo(73);
        assertThat(codeOf(() -> command("{create: 'a$b'}"))).isEqualTo(73);
    }

    @Test
    void anUnknownCommandIsRefused() {
        assertThat(codeOf(() -> command("{noSuchCommand: 1}"))).isEqualTo(59);
    }
}
