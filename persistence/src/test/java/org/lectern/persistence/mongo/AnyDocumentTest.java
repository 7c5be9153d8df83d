package org.lectern.persistence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.lectern.document.Foreign;
import org.lectern.persistence.AnyBson;

class AnyDocumentTest {
    @Property(shrinking = ShrinkingMode.OFF)
    void everyDocumentComesBackAsItWas(@ForAll("documents") BsonDocument bson) {
        BsonDocument back = DocumentBson.bson(DocumentBson.document(bson));

        assertThat(back).isEqualTo(bson);
        assertThat(List.copyOf(back.keySet())).isEqualTo(List.copyOf(bson.keySet()));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void whatPeopleReadOfAForeignValueLeadsBackToIt(@ForAll("values") BsonValue value) {
        if (DocumentBson.value(value) instanceof Foreign foreign) {
            assertThat(DocumentBson.bson(new Foreign(foreign.text(), "only the text is left")))
                    .isEqualTo(value);
        }
    }

    @Provide
    Arbitrary<BsonDocument> documents() {
        return AnyBson.documents(AnyBson.any());
    }

    @Provide
    Arbitrary<BsonValue> values() {
        return AnyBson.any();
    }
}
