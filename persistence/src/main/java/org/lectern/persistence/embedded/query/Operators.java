package org.lectern.persistence.embedded.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.persistence.embedded.index.Bounds;
import org.lectern.persistence.embedded.index.TypeNames;

/**
 * MongoDB's operators on one field as bounds of an index. Bounds may be too wide, as documents are matched once more, but never too narrow;
 * of what is not known here, all values pass.
 */
final class Operators {
    private static final Object ARRAY_NUMBER = 4;

    /** Signs that stand for themselves, up to the first that may be repeated or left out. */
    private static final Pattern BEGINNING =
            Pattern.compile("\\^([^\\\\.\\[\\](){}*+?^$|]+)(?![*+?{]).*", Pattern.DOTALL);

    private Operators() {}

    /** All of them have to hold. */
    static List<Condition> conditions(Object wanted) {
        if (isRegularExpression(wanted)) {
            return List.of(pattern(BsonRegularExpression.convertToRegularExpression(wanted)));
        }
        if (wanted instanceof Document document && isOperators(document)) {
            return document.entrySet().stream().map(Operators::condition).toList();
        }
        return List.of(equality(wanted));
    }

    private static boolean isOperators(Document document) {
        return document.keySet().stream()
                .findFirst()
                .filter(name -> name.startsWith("$"))
                .isPresent();
    }

    private static Condition condition(Map.Entry<String, Object> operator) {
        Object operand = operator.getValue();
        return switch (operator.getKey()) {
            case "$eq" -> isRegularExpression(operand) ? Condition.UNKNOWN : equality(operand);
            case "$in" -> in(operand);
            case "$ne" -> equality(operand).not();
            case "$nin" -> in(operand).not();
            case "$not" -> negated(operand);
            case "$gt", "$gte", "$lt", "$lte" -> comparison(operator.getKey(), operand);
            case "$exists" -> exists(operand);
            case "$type" -> type(operand);
            case "$elemMatch" -> element(operand);
            default -> Condition.UNKNOWN;
        };
    }

    /** One element meets all of it, and has a key; one that is an array itself may have an element that does. */
    private static Condition element(Object wanted) {
        if (!(wanted instanceof Document operators) || !isOperators(operators)) {
            return Condition.UNKNOWN;
        }
        Bounds bounds = conditions(operators).stream().map(Condition::bounds).reduce(Bounds.ALL, Bounds::and);
        return Condition.within(bounds.or(Bounds.ARRAYS));
    }

    /** An array is met by documents with that array, which have no key of their own for it. */
    private static Condition equality(Object value) {
        if (value instanceof Collection) {
            return Condition.UNKNOWN;
        }
        return Condition.exactly(Bounds.of(value));
    }

    private static Condition in(Object operand) {
        if (!(operand instanceof Collection<?> values)
                || values.stream().anyMatch(value -> value instanceof Collection || isRegularExpression(value))) {
            return Condition.UNKNOWN;
        }
        return Condition.exactly(Bounds.ofAny(values));
    }

    /** Nothing is less or greater than null, or than what is not a number, but they are as great as themselves. */
    private static Condition comparison(String operator, Object value) {
        boolean isInclusive = operator.endsWith("e");
        boolean isAlone = value == null || value instanceof Number number && Double.isNaN(number.doubleValue());
        if (isAlone) {
            return isInclusive ? equality(value) : Condition.exactly(Bounds.NONE);
        }
        boolean isKnown =
                Stream.of(Collection.class, MinKey.class, MaxKey.class).noneMatch(type -> type.isInstance(value));
        if (!isKnown) {
            return Condition.UNKNOWN;
        }
        return Condition.exactly(
                operator.startsWith("$gt") ? Bounds.above(value, isInclusive) : Bounds.below(value, isInclusive));
    }

    /** A key does not tell what is null from what is missing. */
    private static Condition exists(Object operand) {
        boolean wanted =
                !Boolean.FALSE.equals(operand) && !(operand instanceof Number number && number.doubleValue() == 0);
        return wanted ? Condition.UNKNOWN : Condition.within(Bounds.of(Missing.getInstance()));
    }

    private static Condition type(Object types) {
        return TypeNames.bounds(types).map(Condition::within).orElse(Condition.UNKNOWN);
    }

    /** What all strings begin with that the pattern finds, and the pattern itself, which is a value, too. */
    private static Condition pattern(BsonRegularExpression pattern) {
        boolean isPlain = pattern.getOptions() == null || pattern.getOptions().isEmpty();
        Matcher beginning = BEGINNING.matcher(pattern.getPattern());
        return isPlain && beginning.matches() && !pattern.getPattern().contains("|")
                ? Condition.within(Bounds.startingWith(withoutHalf(beginning.group(1))))
                : Condition.UNKNOWN;
    }

    /** Of the last sign, if it may be left out, Java may have taken the first half. */
    private static String withoutHalf(String text) {
        int last = text.length() - 1;
        return Character.isHighSurrogate(text.charAt(last)) ? text.substring(0, last) : text;
    }

    private static Condition negated(Object operand) {
        if (!(operand instanceof Document operators) || operators.size() != 1 || isRegularExpression(operand)) {
            return Condition.UNKNOWN;
        }
        Map.Entry<String, Object> operator = operators.entrySet().iterator().next();
        boolean isNoArray = operator.getKey().equals("$type")
                && (ARRAY_NUMBER.equals(operator.getValue()) || "array".equals(operator.getValue()));
        return isNoArray ? Condition.exactly(Bounds.ALL) : condition(operator).not();
    }

    private static boolean isRegularExpression(Object value) {
        return BsonRegularExpression.isRegularExpression(value);
    }
}
