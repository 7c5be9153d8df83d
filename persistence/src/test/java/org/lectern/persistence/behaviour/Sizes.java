package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Large, deep and wide documents. */
abstract class Sizes extends Behaviour {
    private static final int MEGABYTE = 1024 * 1024;

    Sizes(Store store) {
        super(store);
    }

    private static BsonDocument large(int id, int size) {
        byte[] bytes = new byte[size];
        new Random(id).nextBytes(bytes);
        return new BsonDocument("_id", new BsonInt32(id)).append("bytes", new BsonBinary(bytes));
    }

    @Test
    void aDocumentOfTwelveMegabytesComesBack() {
        index("{n: 1}");
        collection.insertOne(large(1, 12 * MEGABYTE).append("n", new BsonInt32(1)));
        assertThat(only("{n: 1}")).isEqualTo(large(1, 12 * MEGABYTE).append("n", new BsonInt32(1)));
        collection.replaceOne(json("{_id: 1}"), large(1, 11 * MEGABYTE).append("n", new BsonInt32(2)));
        collection.updateOne(json("{_id: 1}"), json("{$set: {n: 3}}"));
        assertThat(only("{n: 3}")).isEqualTo(large(1, 11 * MEGABYTE).append("n", new BsonInt32(3)));
        assertThat(collection.deleteOne(json("{n: 3}")).getDeletedCount()).isOne();
    }

    @Test
    void severalLargeDocumentsAreFoundTogether() {
        for (int i = 0; i < 3; i++) {
            collection.insertOne(large(i, 12 * MEGABYTE));
        }
        assertThat(ids("{}")).containsExactly(0, 1, 2);
    }

    @Test
    void aDocumentOverSixteenMegabytesIsRefused() {
        collection.insertOne(large(1, 15 * MEGABYTE));
        assertThatThrownBy(() -> collection.insertOne(large(2, 16 * MEGABYTE)))
                .isInstanceOfAny(BsonMaximumSizeExceededException.class, MongoException.class);
        BsonDocument more = new BsonDocument("$set", new BsonDocument("more", new BsonBinary(new byte[2 * MEGABYTE])));
        assertThat(codeOf(() -> collection.updateOne(json("{_id: 1}"), more))).isIn(17419, 10334);
        assertThat(only("{}")).isEqualTo(large(1, 15 * MEGABYTE));
    }

    @Test
    void aDocumentMayBeAHundredLevelsDeep() {
        BsonValue deep = new BsonString("bottom");
        for (int i = 0; i < 99; i++) {
            deep = i % 2 == 0 ? new BsonDocument("d", deep) : new BsonArray(List.of(deep));
        }
        BsonDocument document = new BsonDocument("_id", new BsonInt32(1)).append("deep", deep);
        collection.insertOne(document);
        collection.updateOne(json("{_id: 1}"), json("{$set: {n: 1}}"));
        assertThat(only("{n: 1}")).isEqualTo(document.append("n", new BsonInt32(1)));
    }

    @Test
    void aDocumentMayHaveThousandsOfFieldsAndElements() {
        BsonDocument wide = new BsonDocument("_id", new BsonInt32(1));
        IntStream.range(0, 5000).forEach(i -> wide.append("field" + i, new BsonInt32(i)));
        index("{list: 1}");
        wide.append(
                "list",
                new BsonArray(IntStream.range(0, 5000).mapToObj(BsonInt32::new).toList()));
        collection.insertOne(wide);
        assertThat(only("{list: 4999}").toJson()).isEqualTo(wide.toJson());
        collection.updateOne(json("{_id: 1}"), json("{$pull: {list: {$gte: 10}}}"));
        assertThat(ids("{list: 4999}")).isEmpty();
        assertThat(ids("{list: 9}")).containsExactly(1);
    }

    @Test
    void aKeyMayBeLong() {
        uniqueIndex("{k: 1}");
        String key = "x".repeat(100_000);
        insert("{_id: 1, k: '" + key + "a'}", "{_id: 2, k: '" + key + "b'}");
        assertThat(codeOf(() -> insert("{_id: 3, k: '" + key + "b'}"))).isEqualTo(11000);
        assertThat(ids("{k: '" + key + "b'}")).containsExactly(2);
        assertThat(idsSorted("{k: -1}")).containsExactly(2, 1);
    }

    @Test
    void fieldsMayHaveOddNames() {
        String odd = "{_id: 1, '': 1, ' ': 2, 'é😀': {'a b': 3}, 'quote\\'s': 4, '0': 5, '__proto__': 6}";
        insert(odd);
        assertThat(only("{'é😀.a b': 3}").toJson()).isEqualTo(json(odd).toJson());
        index("{'é😀.a b': 1}");
        assertThat(ids("{'é😀.a b': 3}")).containsExactly(1);
    }
}
