package org.lectern.persistence.mongo;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonRegularExpression;
import org.bson.BsonValue;
import org.eclipse.jnosql.communication.Condition;
import org.eclipse.jnosql.communication.Value;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.Element;

/** JNoSQL's conditions as MongoDB's. */
final class Criteria {
    private Criteria() {}

    static BsonDocument bson(CriteriaCondition criteria) {
        Element element = criteria.element();
        String field = element.name();
        return switch (criteria.condition()) {
            case EQUALS -> equal(field, element.get());
            case GREATER_THAN -> operator(field, "$gt", element.get());
            case GREATER_EQUALS_THAN -> operator(field, "$gte", element.get());
            case LESSER_THAN -> operator(field, "$lt", element.get());
            case LESSER_EQUALS_THAN -> operator(field, "$lte", element.get());
            case IN -> operator(field, "$in", element.get());
            case CONTAINS -> new BsonDocument(field, TextPattern.exactly(text(element)));
            case IGNORE_CASE -> ignoringCase(condition(element.get()));
            case NOT -> not(condition(element.get()));
            case AND -> combined("$and", element);
            case OR -> combined("$or", element);
            default ->
                throw new UnsupportedOperationException(criteria.condition().name());
        };
    }

    private static BsonDocument equal(String field, Object value) {
        return new BsonDocument(
                field, value instanceof Operand operand ? operand.operators() : DocumentBson.bson(value));
    }

    private static BsonDocument operator(String field, String operator, Object value) {
        return new BsonDocument(field, new BsonDocument(operator, DocumentBson.bson(value)));
    }

    private static BsonDocument not(CriteriaCondition criteria) {
        if (criteria.condition() == Condition.IN) {
            return operator(
                    criteria.element().name(), "$nin", criteria.element().get());
        }
        return new BsonDocument("$nor", new BsonArray(List.of(bson(criteria))));
    }

    private static BsonDocument ignoringCase(CriteriaCondition criteria) {
        if (criteria.condition() != Condition.CONTAINS) {
            throw new UnsupportedOperationException(criteria.condition().name());
        }
        BsonRegularExpression pattern = TextPattern.ignoringCase(text(criteria.element()));
        return new BsonDocument(criteria.element().name(), pattern);
    }

    private static BsonDocument combined(String operator, Element element) {
        List<? extends BsonValue> parts = ((List<?>) element.get())
                .stream().map(part -> bson(condition(part))).toList();
        return new BsonDocument(operator, new BsonArray(parts));
    }

    private static CriteriaCondition condition(Object value) {
        return value instanceof Value wrapped
                ? wrapped.get(CriteriaCondition.class)
                : CriteriaCondition.class.cast(value);
    }

    private static String text(Element element) {
        return element.get(String.class);
    }
}
