package org.lectern.persistence.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.document.Foreign;

class DocumentBsonTest {
    @Test
    void typesAreThoseThatDocumentsTellApart() {
        assertThat(DocumentBson.value(new BsonInt32(1))).isEqualTo(1);
        assertThat(DocumentBson.value(new BsonInt64(1))).isEqualTo(1L);
        assertThat(DocumentBson.value(new BsonDecimal128(Decimal128.parse("1.10"))))
                .isEqualTo(new BigDecimal("1.10"));
        assertThat(DocumentBson.value(new BsonDateTime(1))).isEqualTo(Instant.ofEpochMilli(1));
        assertThat(DocumentBson.value(new BsonBinary((byte) 0x80, new byte[] {1})))
                .isEqualTo(new Binary(128, new byte[] {1}));
    }

    @Test
    void anObjectIdReadsAsItsDigits() {
        BsonObjectId id = new BsonObjectId(new ObjectId("65f0c0ffee65f0c0ffee65f0"));

        assertThat(DocumentBson.value(id)).isEqualTo(new Foreign("65f0c0ffee65f0c0ffee65f0", id));
    }

    @Test
    void anInstantIsKeptToTheMillisecond() {
        assertThat(DocumentBson.bson((Object) Instant.parse("2025-05-16T09:12:44.123987Z")))
                .isEqualTo(new BsonDateTime(
                        Instant.parse("2025-05-16T09:12:44.123Z").toEpochMilli()));
    }

    @Test
    void whatBsonHasNoPlaceForIsRefusedByName() {
        assertThatThrownBy(() -> DocumentBson.bson(Document.of("n", new BigDecimal("1".repeat(35)))))
                .isInstanceOf(NotStorable.class)
                .hasMessageContaining("34 digits");
        assertThatThrownBy(() -> DocumentBson.bson(Document.of("d", Instant.MAX)))
                .isInstanceOf(NotStorable.class)
                .hasMessageContaining("too far away");
    }
}
