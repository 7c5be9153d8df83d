package org.lectern.persistence.behaviour;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Arbitrary conditions on the fields of {@link AnyScenario}'s documents. */
final class AnyFilter {
    private AnyFilter() {}

    static Arbitrary<BsonDocument> filters() {
        Arbitrary<BsonDocument> single = condition();
        Arbitrary<BsonDocument> several = Combinators.combine(
                        Arbitraries.of("$and", "$or", "$and", "$or", "$nor"),
                        condition().list().ofMinSize(1).ofMaxSize(3))
                .as(AnyFilter::combined);
        Arbitrary<BsonDocument> both = Combinators.combine(single, several).as((field, rest) -> {
            BsonDocument filter = field.clone();
            filter.putAll(rest);
            return filter;
        });
        Arbitrary<BsonDocument> two = Combinators.combine(single, single).as((first, second) -> {
            BsonDocument filter = first.clone();
            filter.putAll(second);
            return filter;
        });
        return Arbitraries.frequencyOf(
                Tuple.of(5, single),
                Tuple.of(3, two),
                Tuple.of(3, several),
                Tuple.of(2, both),
                Tuple.of(1, Arbitraries.just(new BsonDocument())));
    }

    private static BsonDocument combined(String operator, List<BsonDocument> conditions) {
        return new BsonDocument(operator, new BsonArray(conditions));
    }

    private static Arbitrary<BsonDocument> condition() {
        return Combinators.combine(
                        Arbitraries.of(
                                "a", "a", "b", "c", "n", "n", "a.x", "a.x", "b.x", "b.x", "b.y", "b.y", "c.x", "a.0",
                                "a.0.x", "b.1", "_id"),
                        predicate())
                .as(BsonDocument::new);
    }

    private static Arbitrary<BsonValue> predicate() {
        Arbitrary<BsonValue> positive = positive().map(operators -> operators);
        Arbitrary<BsonValue> negated = positive().map(operators -> new BsonDocument("$not", operators));
        return Arbitraries.frequencyOf(
                Tuple.of(5, AnyScenario.operands()), Tuple.of(10, positive), Tuple.of(1, negated));
    }

    private static Arbitrary<BsonDocument> positive() {
        Arbitrary<BsonDocument> comparison = Combinators.combine(
                        Arbitraries.of("$eq", "$gt", "$gte", "$lt", "$lte", "$gt", "$gte", "$lt", "$lte", "$ne"),
                        AnyScenario.operands())
                .as(BsonDocument::new);
        Arbitrary<BsonDocument> range = Combinators.combine(
                        Arbitraries.of("$gt", "$gte"),
                        AnyScenario.operands(),
                        Arbitraries.of("$lt", "$lte"),
                        AnyScenario.operands())
                .as((from, least, to, most) -> new BsonDocument(from, least).append(to, most));
        Arbitrary<BsonDocument> list = Combinators.combine(
                        Arbitraries.of("$in", "$in", "$nin", "$all"),
                        AnyScenario.operands().list().ofMaxSize(3))
                .as((operator, values) -> new BsonDocument(operator, new BsonArray(values)));
        Arbitrary<BsonDocument> presence =
                Arbitraries.of(true, false).map(there -> new BsonDocument("$exists", BsonBoolean.valueOf(there)));
        Arbitrary<BsonDocument> size =
                Arbitraries.of(0, 1, 2).map(count -> new BsonDocument("$size", new BsonInt32(count)));
        Arbitrary<BsonDocument> type = type();
        Arbitrary<BsonDocument> field = Combinators.combine(
                        Arbitraries.of("x", "y"), Arbitraries.oneOf(comparison, list, presence, type))
                .as(BsonDocument::new);
        Arbitrary<BsonDocument> element = Arbitraries.oneOf(comparison, range, list, type, field)
                .map(operators -> new BsonDocument("$elemMatch", operators));
        return Arbitraries.frequencyOf(
                Tuple.of(6, comparison),
                Tuple.of(3, range),
                Tuple.of(4, list),
                Tuple.of(2, presence),
                Tuple.of(1, size),
                Tuple.of(1, type),
                Tuple.of(1, pattern()),
                Tuple.of(1, remainder()),
                Tuple.of(2, element));
    }

    private static Arbitrary<BsonDocument> type() {
        return Arbitraries.of("null", "number", "string", "array", "object", "minKey", "bool")
                .map(name -> new BsonDocument("$type", new BsonString(name)));
    }

    private static Arbitrary<BsonDocument> pattern() {
        return Arbitraries.of("^a", "b$", "^", "^ab|a", "^ab?")
                .map(text -> new BsonDocument("$regex", new BsonString(text)));
    }

    private static Arbitrary<BsonDocument> remainder() {
        return Arbitraries.of(0, 1)
                .map(rest -> new BsonDocument("$mod", new BsonArray(List.of(new BsonInt32(2), new BsonInt32(rest)))));
    }
}
