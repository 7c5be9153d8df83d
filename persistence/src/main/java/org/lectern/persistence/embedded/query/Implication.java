package org.lectern.persistence.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lectern.persistence.embedded.index.KeyBytes;

/** Whether documents that meet a query must be in an index that does not have all. */
final class Implication {
    private Implication() {}

    /** Whether each part of a partial index's filter is also asked for by the query, in the same words or narrower. */
    static boolean follows(Document filter, Document query) {
        return filter.entrySet().stream().allMatch(part -> follows(part, query));
    }

    private static boolean follows(Map.Entry<String, Object> part, Document query) {
        if (part.getKey().equals("$and")) {
            return documents(part.getValue()).allMatch(each -> follows(each, query));
        }
        if (part.getValue() instanceof Document operators
                && operators.keySet().equals(Set.of("$exists"))
                && Boolean.TRUE.equals(operators.get("$exists"))) {
            return needsField(part.getKey(), query);
        }
        return anyPart(query, each -> each.getKey().equals(part.getKey()) && isSame(each.getValue(), part.getValue()));
    }

    /** Whether no document without the field meets the query. */
    static boolean needsField(String path, Document query) {
        return anyPart(query, part -> part.getKey().equals(path) && isPresent(part.getValue(), path));
    }

    private static boolean isPresent(Object wanted, String path) {
        if (wanted == null) {
            return false;
        }
        if (!(wanted instanceof Document operators) || operators.isEmpty()) {
            return true;
        }
        boolean areOperators = operators.keySet().iterator().next().startsWith("$");
        return !areOperators || operators.entrySet().stream().anyMatch(operator -> isPresent(operator, path));
    }

    /** An array without documents has no field, but is not null behind it either. */
    private static boolean isPresent(Map.Entry<String, Object> operator, String path) {
        Object operand = operator.getValue();
        return switch (operator.getKey()) {
            case "$eq" -> operand != null;
            case "$gt", "$gte", "$lt", "$lte" ->
                operand != null && !(operand instanceof MinKey) && !(operand instanceof MaxKey);
            case "$in" ->
                operand instanceof Collection<?> values && values.stream().noneMatch(Objects::isNull);
            case "$exists" -> Boolean.TRUE.equals(operand);
            case "$ne" -> operand == null && !path.contains(".");
            default -> false;
        };
    }

    private static boolean isSame(Object one, Object other) {
        boolean areOperators = one instanceof Document || other instanceof Document;
        return areOperators
                ? Objects.equals(one, other)
                : one != null && other != null && Arrays.equals(KeyBytes.of(one), KeyBytes.of(other));
    }

    private static boolean anyPart(Document query, Predicate<Map.Entry<String, Object>> test) {
        return query.entrySet().stream()
                .anyMatch(part -> part.getKey().equals("$and")
                        ? documents(part.getValue()).anyMatch(each -> anyPart(each, test))
                        : test.test(part));
    }

    private static Stream<Document> documents(Object list) {
        return list instanceof Collection<?> elements
                ? elements.stream().filter(Document.class::isInstance).map(Document.class::cast)
                : Stream.empty();
    }
}
