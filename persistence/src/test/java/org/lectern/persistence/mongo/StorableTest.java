package org.lectern.persistence.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;

class StorableTest {
    @Test
    void anOrdinaryDocumentIsStorable() {
        BsonDocument document = BsonDocument.parse("{a: [{'$b': 1, 'c.d': ''}], e: '\uD83D\uDE9C'}");

        assertThat(Storable.of(document)).isEqualTo(document);
    }

    @Test
    void whatMongoWouldRefuseOrChangeIsRefused() {
        assertRefused(new BsonDocument("$set", new BsonInt32(1)), "dollar");
        assertRefused(new BsonDocument("a.b", new BsonInt32(1)), "dot");
        assertRefused(new BsonDocument("a", new BsonDocument("b\0c", new BsonInt32(1))), "number 0");
        assertRefused(new BsonDocument("a", new BsonString("half \uD83D")), "half a character");
        assertRefused(new BsonDocument("\uDE9C", new BsonInt32(1)), "half a character");
        assertRefused(new BsonDocument("a", new BsonString("x".repeat(16 * 1024 * 1024))), "16777216");
    }

    @Test
    void aHundredLevelsAreStorableAndNoMore() {
        assertThat(Storable.of(nested(Storable.MAX_DEPTH))).isNotNull();
        assertRefused(nested(Storable.MAX_DEPTH + 1), "100 levels");
    }

    private static BsonDocument nested(int levels) {
        BsonValue inner = new BsonInt32(1);
        for (int level = 2; level < levels; level++) {
            inner = new BsonArray(java.util.List.of(inner));
        }
        return new BsonDocument("a", inner);
    }

    private static void assertRefused(BsonDocument document, String reason) {
        assertThatThrownBy(() -> Storable.of(document))
                .isInstanceOf(NotStorable.class)
                .hasMessageContaining(reason);
    }
}
