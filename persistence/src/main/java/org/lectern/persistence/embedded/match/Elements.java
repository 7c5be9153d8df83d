package org.lectern.persistence.embedded.match;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** {@code $elemMatch} and {@code $all}: what is said of the elements of an array. */
final class Elements {
    /** Are of a whole element, not of the value that it is. */
    private static final Set<String> OF_DOCUMENTS = Set.of(
            "$and",
            "$or",
            "$nor",
            "$expr",
            "$where",
            "$text",
            "$jsonSchema",
            "$comment",
            "$alwaysTrue",
            "$alwaysFalse",
            "$ref",
            "$id",
            "$db");

    private Elements() {}

    static FieldTest one(String path, Object wanted) {
        if (!(wanted instanceof Document conditions)) {
            throw Refusal.badValue("$elemMatch needs an Object");
        }
        Predicate<Object> test = isOfValues(conditions) ? ofValue(path, conditions) : ofDocument(conditions);
        return new FieldTest.Whole(value -> value instanceof List<?> elements && isAny(elements, test));
    }

    private static boolean isOfValues(Document conditions) {
        return FieldTests.isOperators(conditions)
                && !OF_DOCUMENTS.contains(conditions.keySet().iterator().next());
    }

    private static Predicate<Object> ofValue(String path, Document conditions) {
        FieldTest test = FieldTests.all(path, conditions);
        return test::holds;
    }

    private static Predicate<Object> ofDocument(Document conditions) {
        Predicate<Document> test = Clauses.ofElement(conditions);
        return element -> element instanceof Document document && test.test(document)
                || element instanceof List<?> inner && test.test(numbered(inner));
    }

    /** An array is a document, too, with its positions as names. */
    private static Document numbered(List<?> elements) {
        Document document = new Document();
        elements.forEach(element -> document.append(String.valueOf(document.size()), element));
        return document;
    }

    private static boolean isAny(List<?> elements, Predicate<Object> test) {
        for (Object element : elements) {
            if (test.test(element)) {
                return true;
            }
        }
        return false;
    }

    static FieldTest all(String path, Object wanted) {
        if (!(wanted instanceof List<?> values)) {
            throw Refusal.badValue("$all needs an array");
        }
        if (values.isEmpty()) {
            return new FieldTest.Any(value -> false);
        }
        boolean areConditions = isElementCondition(values.get(0));
        return new FieldTest.All(values.stream()
                .map(value -> areConditions ? condition(path, value) : value(value))
                .toList());
    }

    private static boolean isElementCondition(Object value) {
        return value instanceof Document document
                && !document.isEmpty()
                && document.keySet().iterator().next().equals("$elemMatch");
    }

    private static FieldTest condition(String path, Object value) {
        if (!isElementCondition(value)) {
            throw Refusal.badValue("$all/$elemMatch has to be consistent");
        }
        return one(path, ((Document) value).get("$elemMatch"));
    }

    private static FieldTest value(Object value) {
        if (FieldTests.isOperators(value)) {
            throw Refusal.badValue("no $ expressions in $all");
        }
        return value instanceof BsonRegularExpression pattern
                ? new FieldTest.Any(TextSearch.of(pattern))
                : FieldTests.equalTo(value);
    }
}
