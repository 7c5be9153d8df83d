package org.lectern.persistence.behaviour;

import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonValue;

/** Arbitrary documents of few fields with values that are easily confused, and arbitrary questions and changes. */
final class AnyScenario {
    private static final List<BsonValue> SCALARS = Stream.of(
                    "null null null null 0 1 2 3 -1 NumberLong(1) NumberLong('9007199254740993') 1.0 1.5 -0.0 NaN Infinity"
                            + " 9007199254740992.0 NumberDecimal('1.50') NumberDecimal('1') '' 'a' 'b' 'ab' 'a\\u0000' '\\uFFFD'"
                            + " '\\uD83D\\uDE00' true false {$date:0} {$date:-5} ObjectId('000000000000000000000001')"
                            + " {$binary:{base64:'AQ==',subType:'00'}}"
                            + " {$timestamp:{t:1,i:1}} {$minKey:1} {$maxKey:1}")
            .flatMap(text -> Stream.of(text.split(" ")))
            .map(Behaviour::value)
            .toList();

    private AnyScenario() {}

    static Arbitrary<Scenario> scenarios() {
        Arbitrary<List<BsonDocument>> documents =
                document().list().ofMinSize(1).ofMaxSize(10).map(AnyScenario::numbered);
        return Combinators.combine(
                        documents, indexes(), steps().list().ofMinSize(1).ofMaxSize(12))
                .as(Scenario::new);
    }

    private static Arbitrary<BsonValue> scalar() {
        return Arbitraries.of(SCALARS);
    }

    private static Arbitrary<BsonValue> subDocument() {
        return Combinators.combine(Arbitraries.of("x", "y").set().ofMaxSize(2), scalarOrArray(), scalar())
                .as((names, first, second) -> {
                    BsonDocument document = new BsonDocument();
                    names.forEach(name -> document.append(name, document.isEmpty() ? first : second));
                    return document;
                });
    }

    private static Arbitrary<BsonValue> scalarOrArray() {
        return Arbitraries.frequencyOf(Tuple.of(4, scalar()), Tuple.of(1, arrayOf(scalar())));
    }

    private static Arbitrary<BsonValue> arrayOf(Arbitrary<BsonValue> elements) {
        return elements.list().ofMaxSize(3).map(BsonArray::new);
    }

    private static Arbitrary<BsonValue> value() {
        return Arbitraries.frequencyOf(
                Tuple.of(10, scalar()),
                Tuple.of(4, arrayOf(scalar())),
                Tuple.of(3, subDocument()),
                Tuple.of(3, arrayOf(subDocument())),
                Tuple.of(1, arrayOf(arrayOf(scalar()))),
                Tuple.of(1, arrayOf(Arbitraries.oneOf(scalar(), subDocument()))));
    }

    static Arbitrary<BsonDocument> document() {
        return Combinators.combine(
                        value(),
                        value(),
                        value(),
                        scalar(),
                        Arbitraries.integers().between(0, 255))
                .as((a, b, c, n, absent) -> {
                    BsonDocument document = new BsonDocument();
                    List<BsonValue> values = List.of(a, b, c, n);
                    for (int i = 0; i < 4; i++) {
                        if ((absent >> 2 * i & 3) != 0) {
                            document.append("abcn".substring(i, i + 1), values.get(i));
                        }
                    }
                    return document;
                });
    }

    private static List<BsonDocument> numbered(List<BsonDocument> documents) {
        List<BsonDocument> numbered = new ArrayList<>();
        documents.forEach(document -> {
            BsonDocument withId = new BsonDocument("_id", new BsonInt32(numbered.size()));
            withId.putAll(document);
            numbered.add(withId);
        });
        return numbered;
    }

    /** What changes many documents leaves {@code n} as it is, so that none comes into a partial index that has to refuse it. */
    static Arbitrary<List<Scenario.Index>> indexes() {
        Arbitrary<BsonDocument> keys = keys("a", "b", "c", "n", "a.x", "b.x", "b.y", "a.0", "_id")
                .filter(names -> !names.isEmpty() && !names.getFirstKey().equals("_id"));
        Arbitrary<IndexOptions> partial = Arbitraries.of(
                        "{n: {$exists: true}}", "{n: 1}", "{n: {$gt: 1}}", "{n: null}", "{n: {$type: 'number'}}")
                .map(filter -> new IndexOptions().partialFilterExpression(Behaviour.json(filter)));
        Arbitrary<IndexOptions> options = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.create(IndexOptions::new)),
                Tuple.of(1, Arbitraries.create(() -> new IndexOptions().sparse(true))),
                Tuple.of(1, partial));
        return Combinators.combine(keys, options)
                .as(Scenario.Index::new)
                .list()
                .ofMaxSize(3)
                .map(AnyScenario::withDifferentKeys);
    }

    private static List<Scenario.Index> withDifferentKeys(List<Scenario.Index> indexes) {
        Set<String> names = new HashSet<>();
        return indexes.stream()
                .filter(index -> names.add(index.keys().toJson()))
                .toList();
    }

    /** Up to three paths, each up or down. */
    private static Arbitrary<BsonDocument> keys(String... paths) {
        Arbitrary<BsonInt32> direction = Arbitraries.of(1, -1).map(BsonInt32::new);
        return Combinators.combine(
                        Arbitraries.of(paths).list().uniqueElements().ofMaxSize(3),
                        direction.list().ofSize(3))
                .as((names, directions) -> {
                    BsonDocument keys = new BsonDocument();
                    names.forEach(name -> keys.append(name, directions.get(keys.size())));
                    return keys;
                });
    }

    /** Orders by one path that may lead to arrays at most, as no server orders by two. */
    private static Arbitrary<Step> steps() {
        Arbitrary<BsonDocument> sort = Combinators.combine(
                        Arbitraries.of("a", "b", "c", "a.x", "b.y").flatMap(path -> keys(path, "n")),
                        Arbitraries.of(1, -1))
                .as((keys, direction) -> keys.clone().append("_id", new BsonInt32(direction)));
        Arbitrary<Step> search = Combinators.combine(
                        AnyFilter.filters(), sort, Arbitraries.of(0, 0, 1, 3), Arbitraries.of(0, 0, 1, 4))
                .as(Step.Search::new);
        Arbitrary<BsonDocument> set = Combinators.combine(
                        Arbitraries.of("a", "b", "c"), Arbitraries.oneOf(scalar(), subDocument()))
                .as((name, value) -> new BsonDocument("$set", new BsonDocument(name, settable(value))));
        Arbitrary<BsonDocument> unset = Arbitraries.of("a", "b", "c")
                .map(name -> new BsonDocument("$unset", new BsonDocument(name, BsonBoolean.TRUE)));
        Arbitrary<Step> change = Combinators.combine(AnyFilter.filters(), Arbitraries.oneOf(set, unset))
                .as(Step.Change::new);
        Arbitrary<Step> removal = AnyFilter.filters().map(Step.Removal::new);
        Arbitrary<Step> replacement = Combinators.combine(
                        document(), Arbitraries.integers().between(0, 9))
                .as((document, id) -> new Step.Replacement(document.clone().append("_id", new BsonInt32(id))));
        return Arbitraries.frequencyOf(
                Tuple.of(12, search), Tuple.of(2, change), Tuple.of(1, removal), Tuple.of(2, replacement));
    }

    /** Neither an array, which could come to stand beside another, nor a number, as the library leaves an equal one of another type. */
    private static BsonValue settable(BsonValue value) {
        if (value instanceof BsonDocument document) {
            document.replaceAll((name, part) -> settable(part));
        }
        return value.isArray() || value.isNumber() || value.isDecimal128() ? BsonNull.VALUE : value;
    }

    static Arbitrary<BsonValue> operands() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, scalar()), Tuple.of(1, arrayOf(scalar())), Tuple.of(1, subDocument()));
    }
}
