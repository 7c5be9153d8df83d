package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Parts of what is found: some documents of many, some fields of each. */
abstract class Pages extends Behaviour {
    Pages(Store store) {
        super(store);
    }

    @BeforeEach
    void fill() {
        collection.insertMany(IntStream.range(0, 50)
                .mapToObj(i ->
                        json("{_id: " + i + ", a: " + i % 5 + ", s: {x: 1, y: {z: 2}}, l: [{x: 1, y: 2}, {y: 3}, 4]}"))
                .toList());
    }

    private FindIterable<BsonDocument> sorted(String filter, String sort) {
        return collection.find(json(filter)).sort(json(sort));
    }

    private static List<Integer> ids(FindIterable<BsonDocument> found) {
        return idsOf(found.into(new ArrayList<>()));
    }

    private BsonDocument projected(String projection) {
        return collection.find(json("{_id: 7}")).projection(json(projection)).first();
    }

    @Test
    void someAreLeftOutAndTheRestIsLimited() {
        for (int i = 0; i < 2; i++) {
            assertThat(ids(sorted("{}", "{_id: 1}").skip(3).limit(2))).containsExactly(3, 4);
            assertThat(ids(sorted("{}", "{_id: -1}").skip(48).limit(5))).containsExactly(1, 0);
            assertThat(ids(sorted("{a: 2}", "{_id: 1}").skip(8).limit(5))).containsExactly(42, 47);
            assertThat(ids(sorted("{a: 2}", "{a: 1, _id: -1}").limit(2))).containsExactly(47, 42);
            assertThat(ids(sorted("{}", "{a: -1, _id: 1}").skip(9).limit(2))).containsExactly(49, 3);
            assertThat(ids(sorted("{}", "{_id: 1}").skip(60))).isEmpty();
            assertThat(ids(sorted("{}", "{_id: 1}").limit(0))).hasSize(50);
            assertThat(ids(sorted("{}", "{_id: 1}").limit(-3))).containsExactly(0, 1, 2);
            index("{a: 1, _id: 1}");
        }
    }

    @Test
    void pagesByKeyFollowEachOther() {
        index("{a: -1, _id: -1}");
        List<Integer> met = new ArrayList<>();
        String filter = "{}";
        List<BsonDocument> page = sorted(filter, "{a: -1, _id: -1}").limit(7).into(new ArrayList<>());
        while (!page.isEmpty()) {
            met.addAll(idsOf(page));
            BsonDocument last = page.get(page.size() - 1);
            filter = "{$or: [{a: {$lt: %1$d}}, {a: %1$d, _id: {$lt: %2$d}}]}"
                    .formatted(
                            last.getInt32("a").getValue(), last.getInt32("_id").getValue());
            page = sorted(filter, "{a: -1, _id: -1}").limit(7).into(new ArrayList<>());
        }
        assertThat(met).isEqualTo(idsSorted("{a: -1, _id: -1}")).hasSize(50);
    }

    @Test
    void namedFieldsAreTaken() {
        assertThat(projected("{a: 1}")).isEqualTo(json("{_id: 7, a: 2}"));
        assertThat(projected("{a: 1, _id: 0}")).isEqualTo(json("{a: 2}"));
        assertThat(projected("{_id: 1}")).isEqualTo(json("{_id: 7}"));
        assertThat(projected("{'s.y.z': 1, _id: 0}")).isEqualTo(json("{s: {y: {z: 2}}}"));
        assertThat(projected("{'l.x': 1, _id: 0}")).isEqualTo(json("{l: [{x: 1}, {}]}"));
        assertThat(projected("{nobody: 1}")).isEqualTo(json("{_id: 7}"));
        assertThat(projected("{a: true, nobody: 1}")).isEqualTo(json("{_id: 7, a: 2}"));
    }

    @Test
    void namedFieldsAreLeftOut() {
        assertThat(projected("{l: 0, s: 0}")).isEqualTo(json("{_id: 7, a: 2}"));
        assertThat(projected("{_id: 0, l: 0}")).isEqualTo(json("{a: 2, s: {x: 1, y: {z: 2}}}"));
        assertThat(projected("{'s.y': 0, l: 0}")).isEqualTo(json("{_id: 7, a: 2, s: {x: 1}}"));
        assertThat(projected("{'l.y': 0, s: 0}")).isEqualTo(json("{_id: 7, a: 2, l: [{x: 1}, {}, 4]}"));
    }

    @Test
    void whatIsLeftOutIsFoundAndSortedByAllTheSame() {
        assertThat(sorted("{a: 2, 's.y.z': 2}", "{_id: -1}").limit(1).projection(json("{a: 0, s: 0}")))
                .containsExactly(json("{_id: 47, l: [{x: 1, y: 2}, {y: 3}, 4]}"));
        assertThat(sorted("{$or: [{_id: 7}, {a: 9}]}", "{a: -1, 's.x': 1}").projection(json("{a: 0, s: 0, l: 0}")))
                .containsExactly(json("{_id: 7}"));
        assertThat(sorted("{$expr: {$eq: ['$_id', 7]}}", "{_id: 1}").projection(json("{l: 0, s: false}")))
                .containsExactly(json("{_id: 7, a: 2}"));
        assertThat(sorted("{}", "{_id: 1}").batchSize(10).projection(json("{l: 0, s: 0}")))
                .hasSize(50)
                .endsWith(json("{_id: 49, a: 4}"));
    }

    @Test
    void theFirstElementThatMatchesIsTaken() {
        assertThat(projected("{l: {$elemMatch: {y: 3}}}")).isEqualTo(json("{_id: 7, l: [{y: 3}]}"));
    }

    @Test
    void takingAndLeavingOutTogetherIsRefused() {
        assertThat(codeOf(() -> projected("{a: 1, s: 0}"))).isIn(31253, 31254);
    }
}
