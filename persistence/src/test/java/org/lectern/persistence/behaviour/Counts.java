package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.CountOptions;
import java.util.List;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** How many there are, and which values. */
abstract class Counts extends Behaviour {
    Counts(Store store) {
        super(store);
    }

    private void fill() {
        insert(
                "{_id: 1, k: 'a', t: ['x', 'y']}",
                "{_id: 2, k: 'b', t: ['y']}",
                "{_id: 3, k: 'a', t: []}",
                "{_id: 4, k: null, t: 'z'}",
                "{_id: 5, n: 1}",
                "{_id: 6, n: 1.0, s: [{u: 1}, {u: 2}]}");
    }

    private List<BsonValue> distinct(String field, String filter) {
        return command("{distinct: '" + name() + "', key: '" + field + "', query: " + filter + "}")
                .getArray("values");
    }

    @Test
    void documentsAreCounted() {
        fill();
        for (int i = 0; i < 2; i++) {
            assertThat(collection.countDocuments()).isEqualTo(6);
            assertThat(collection.countDocuments(json("{k: 'a'}"))).isEqualTo(2);
            assertThat(collection.countDocuments(json("{k: null}"))).isEqualTo(3);
            assertThat(collection.countDocuments(json("{t: {$in: ['x', 'y']}}")))
                    .isEqualTo(2);
            assertThat(collection.countDocuments(json("{k: 'none'}"))).isZero();
            index("{k: 1}");
            index("{t: 1}");
        }
    }

    @Test
    void aCountMayBeLimited() {
        fill();
        assertThat(collection.countDocuments(json("{}"), new CountOptions().limit(4)))
                .isEqualTo(4);
        assertThat(collection.countDocuments(json("{}"), new CountOptions().skip(4)))
                .isEqualTo(2);
        assertThat(collection.countDocuments(
                        json("{}"), new CountOptions().skip(1).limit(2)))
                .isEqualTo(2);
        assertThat(command("{count: '" + name() + "', query: {k: 'a'}, limit: 1}")
                        .getInt32("n")
                        .getValue())
                .isOne();
    }

    @Test
    void theSizeOfTheCollectionIsKnown() {
        assertThat(collection.estimatedDocumentCount()).isZero();
        fill();
        assertThat(collection.estimatedDocumentCount()).isEqualTo(6);
        collection.deleteOne(json("{_id: 1}"));
        assertThat(collection.estimatedDocumentCount()).isEqualTo(5);
    }

    @Test
    void nothingIsCountedInACollectionThatIsNotThere() {
        assertThat(collection.countDocuments()).isZero();
        assertThat(collection.countDocuments(json("{a: 1}"))).isZero();
        assertThat(collection.find().first()).isNull();
        assertThat(aggregated("{$match: {}}")).isEmpty();
        assertThat(distinct("a", "{}")).isEmpty();
    }

    @Test
    void differentValuesAreGivenOnce() {
        fill();
        for (int i = 0; i < 2; i++) {
            assertThat(distinct("k", "{}")).containsExactlyInAnyOrder(value("'a'"), value("'b'"), value("null"));
            assertThat(distinct("t", "{}")).containsExactlyInAnyOrder(value("'x'"), value("'y'"), value("'z'"));
            assertThat(distinct("t", "{k: 'a'}")).containsExactlyInAnyOrder(value("'x'"), value("'y'"));
            assertThat(distinct("s.u", "{}")).containsExactlyInAnyOrder(value("1"), value("2"));
            assertThat(distinct("n", "{}")).hasSize(1);
            index("{k: 1}");
        }
    }
}
