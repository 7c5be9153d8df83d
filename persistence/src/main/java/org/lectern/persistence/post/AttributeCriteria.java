package org.lectern.persistence.post;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.Element;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Operand;
import org.lectern.post.PostFields;
import org.lectern.post.Reckoned;
import org.lectern.post.attribute.AttributeCondition;
import org.lectern.post.attribute.Wanted;

/**
 * Conditions on attributes. An index finds them by the keys that are stored with posts, and beside them the posts that state no keys, as
 * other programs leave them: of those the values themselves are compared.
 */
final class AttributeCriteria {
    private static final String KEYS = Reckoned.ATTRIBUTE_KEYS;

    /** What is written as a day or an instant. */
    private static final BsonRegularExpression DATES =
            new BsonRegularExpression("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])([Tt ]\\d{2}:\\d{2}.*)?$");

    /** More digits than that are not the same in every type of number. */
    private static final int DIGITS_OF_A_DOUBLE = 15;

    private AttributeCriteria() {}

    /** @param conditions as {@link AttributeCondition#parse} reads them; one of them has to hold, or none */
    static CriteriaCondition of(List<String> conditions, boolean none) {
        List<AttributeCondition> all =
                conditions.stream().map(AttributeCondition::of).toList();
        CriteriaCondition one = anyOf(all);
        if (none) {
            return one.negate();
        }
        boolean areEqualities = all.stream().allMatch(each -> each.stretches().isEmpty());
        return areEqualities ? CriteriaCondition.and(CriteriaCondition.in(KEYS, keysOrNone(all)), one) : one;
    }

    /** Follows from the alternatives, but of those MongoDB does not read the index in the order of a list. */
    private static List<String> keysOrNone(List<AttributeCondition> conditions) {
        List<String> keys = new ArrayList<>(
                conditions.stream().flatMap(each -> each.keys().stream()).toList());
        keys.add(null);
        return keys;
    }

    private static CriteriaCondition anyOf(List<AttributeCondition> all) {
        List<String> keys = all.stream().flatMap(each -> each.keys().stream()).toList();
        List<CriteriaCondition> alternatives = new ArrayList<>();
        if (!keys.isEmpty()) {
            alternatives.add(CriteriaCondition.in(KEYS, keys));
        }
        all.stream()
                .flatMap(each -> each.stretches().stream())
                .forEach(stretch -> alternatives.add(CriteriaCondition.eq(KEYS, within(stretch))));
        List<CriteriaCondition> values =
                all.stream().flatMap(AttributeCriteria::ofValues).toList();
        alternatives.add(CriteriaCondition.and(CriteriaCondition.eq(Element.of(KEYS, null)), or(values)));
        return or(alternatives);
    }

    private static Operand within(Wanted.Stretch stretch) {
        BsonDocument bounds =
                new BsonDocument("$gte", new BsonString(stretch.from())).append("$lt", new BsonString(stretch.to()));
        return new Operand(new BsonDocument("$elemMatch", bounds));
    }

    /** Other programs may have put attributes beside the core fields. */
    private static Stream<CriteriaCondition> ofValues(AttributeCondition condition) {
        String path = condition.path();
        String first = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        Stream<String> beside = PostFields.isCore(first) ? Stream.empty() : Stream.of(path);
        return Stream.concat(Stream.of(PostFields.ATTRIBUTES + "." + path), beside)
                .flatMap(each -> ofValues(each, condition.wanted()));
    }

    private static Stream<CriteriaCondition> ofValues(String path, Wanted wanted) {
        if (wanted instanceof Wanted.Numbers numbers) {
            BsonDocument bounds = new BsonDocument();
            numbers.from().ifPresent(from -> bounds.append(from.isIncluded() ? "$gte" : "$gt", number(from.number())));
            numbers.to().ifPresent(to -> bounds.append(to.isIncluded() ? "$lte" : "$lt", number(to.number())));
            return Stream.of(one(path, bounds));
        }
        if (wanted instanceof Wanted.Dates dates) {
            return ofDates(path, dates);
        }
        Wanted.Equal equal = (Wanted.Equal) wanted;
        List<Object> values = new ArrayList<>(List.of(equal.text()));
        equal.number().ifPresent(number -> {
            values.add(number);
            values.add(number.doubleValue());
        });
        equal.flag().ifPresent(values::add);
        return Stream.concat(
                Stream.of(CriteriaCondition.in(path, values)),
                equal.dates().stream().flatMap(dates -> ofDates(path, dates)));
    }

    private static Stream<CriteriaCondition> ofDates(String path, Wanted.Dates dates) {
        BsonDocument instants =
                bounds(dates.from().map(AttributeCriteria::date), dates.to().map(AttributeCriteria::date));
        BsonDocument texts = bounds(
                        dates.fromText().map(BsonString::new), dates.toText().map(BsonString::new))
                .append("$regex", DATES);
        return Stream.of(one(path, instants), one(path, texts));
    }

    private static BsonDocument bounds(Optional<? extends BsonValue> from, Optional<? extends BsonValue> to) {
        BsonDocument bounds = new BsonDocument();
        from.ifPresent(value -> bounds.append("$gte", value));
        to.ifPresent(value -> bounds.append("$lt", value));
        return bounds;
    }

    /** Of a list's elements one has to meet all of it. */
    private static CriteriaCondition one(String path, BsonDocument bounds) {
        CriteriaCondition ofElement = CriteriaCondition.eq(path, new Operand(new BsonDocument("$elemMatch", bounds)));
        CriteriaCondition ofValue = CriteriaCondition.and(
                CriteriaCondition.eq(path, new Operand(bounds)), CriteriaCondition.eq(path, Operand.NO_LIST));
        return CriteriaCondition.or(ofElement, ofValue);
    }

    private static BsonValue number(BigDecimal number) {
        return DocumentBson.bson((Object) (number.precision() <= DIGITS_OF_A_DOUBLE ? number.doubleValue() : number));
    }

    private static BsonValue date(Instant instant) {
        return DocumentBson.bson((Object) instant);
    }

    private static CriteriaCondition or(List<CriteriaCondition> criteria) {
        return criteria.size() == 1
                ? criteria.get(0)
                : CriteriaCondition.or(criteria.toArray(CriteriaCondition[]::new));
    }
}
