package org.lectern.persistence.embedded.match;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a query says of a field. */
final class FieldTests {
    private static final Set<String> GEOGRAPHIC =
            Set.of("$near", "$nearSphere", "$geoNear", "$geoWithin", "$geoIntersects", "$within");

    private FieldTests() {}

    static FieldTest of(String path, Object wanted) {
        if (wanted instanceof BsonRegularExpression pattern) {
            return new FieldTest.Any(TextSearch.of(pattern));
        }
        return isOperators(wanted) ? all(path, (Document) wanted) : equalTo(wanted);
    }

    /** Whether it is a document of operators, rather than a value; a reference is a value. */
    static boolean isOperators(Object wanted) {
        return wanted instanceof Document document
                && !document.isEmpty()
                && document.keySet().iterator().next().startsWith("$")
                && !(document.containsKey("$ref") && document.containsKey("$id"));
    }

    static FieldTest all(String path, Document operators) {
        List<FieldTest> tests = new ArrayList<>();
        operators.forEach((name, operand) -> {
            if (name.equals("$options") && !operators.containsKey("$regex")) {
                throw Refusal.badValue("$options needs a $regex");
            }
            if (name.equals("$regex")) {
                tests.add(new FieldTest.Any(TextSearch.of(operand, Optional.ofNullable(operators.get("$options")))));
            } else if (!name.equals("$options")) {
                tests.add(one(path, name, operand));
            }
        });
        return tests.size() == 1 ? tests.get(0) : new FieldTest.All(List.copyOf(tests));
    }

    private static FieldTest one(String path, String name, Object operand) {
        return switch (name) {
            case "$eq" -> equalTo(operand);
            case "$ne" -> new FieldTest.Not(equalTo(noPattern(operand)));
            case "$gt" -> new FieldTest.Any(Comparison.GREATER.to(path, operand));
            case "$gte" -> new FieldTest.Any(Comparison.GREATER_OR_EQUAL.to(path, operand));
            case "$lt" -> new FieldTest.Any(Comparison.LESS.to(path, operand));
            case "$lte" -> new FieldTest.Any(Comparison.LESS_OR_EQUAL.to(path, operand));
            case "$in" -> new FieldTest.Any(new OneOf(name, operand));
            case "$nin" -> new FieldTest.Not(new FieldTest.Any(new OneOf(name, operand)));
            case "$exists" -> exists(operand);
            case "$type" -> new FieldTest.Any(Types.test(path, operand));
            case "$not" -> new FieldTest.Not(negated(path, operand));
            case "$size" -> new FieldTest.Whole(WholeNumbers.size(operand));
            case "$mod" -> new FieldTest.Any(WholeNumbers.remainder(operand));
            case "$bitsAllSet", "$bitsAnySet", "$bitsAllClear", "$bitsAnyClear" ->
                new FieldTest.Any(Bits.test(name, operand));
            case "$elemMatch" -> Elements.one(path, operand);
            case "$all" -> Elements.all(path, operand);
            default -> throw unknown(name);
        };
    }

    private static RuntimeException unknown(String name) {
        return GEOGRAPHIC.contains(name) ? Refusal.notHere(name) : Refusal.badValue("unknown operator: " + name);
    }

    static FieldTest equalTo(Object value) {
        return new FieldTest.Any(Comparison.equalTo(value));
    }

    private static Object noPattern(Object value) {
        if (value instanceof BsonRegularExpression) {
            throw Refusal.badValue("Can't have regex as arg to $ne.");
        }
        return value;
    }

    private static FieldTest exists(Object wanted) {
        FieldTest exists = new FieldTest.Any(value -> !(value instanceof Missing));
        return Utils.isTrue(wanted) ? exists : new FieldTest.Not(exists);
    }

    private static FieldTest negated(String path, Object operand) {
        if (operand instanceof BsonRegularExpression pattern) {
            return new FieldTest.Any(TextSearch.of(pattern));
        }
        if (!(operand instanceof Document operators)) {
            throw Refusal.badValue("$not needs a regex or a document");
        }
        if (operators.isEmpty()) {
            throw Refusal.badValue("$not cannot be empty");
        }
        return all(path, operators);
    }
}
