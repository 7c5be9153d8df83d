package org.lectern.persistence.embedded.match;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.function.Predicate;

/** MongoDB's comparisons with one value. What is of another type is neither less nor greater, but for the least and the greatest key. */
enum Comparison {
    GREATER,
    GREATER_OR_EQUAL,
    LESS,
    LESS_OR_EQUAL;

    static Predicate<Object> equalTo(Object value) {
        Operand operand = new Operand(value);
        return operand::equalTo;
    }

    Predicate<Object> to(String path, Object value) {
        if (value instanceof BsonRegularExpression) {
            throw Refusal.badValue("Can't have RegEx as arg to predicate over field '" + path + "'.");
        }
        Operand operand = new Operand(value);
        if (value instanceof MinKey || value instanceof MaxKey) {
            return other -> accepts(operand.isSameType(other) ? 0 : value instanceof MinKey ? 1 : -1);
        }
        if (value == null || Operand.isNan(value)) {
            return includesEqual() ? operand::equalTo : other -> false;
        }
        return other -> operand.isSameType(other) && !Operand.isNan(other) && accepts(operand.order(other));
    }

    private boolean includesEqual() {
        return this == GREATER_OR_EQUAL || this == LESS_OR_EQUAL;
    }

    private boolean accepts(int order) {
        return switch (this) {
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
        };
    }
}
