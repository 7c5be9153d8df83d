package org.lectern.persistence.embedded.match;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lectern.persistence.embedded.index.KeyBytes;
import org.lectern.persistence.embedded.index.KeyBytes.KeyType;

/** {@code $in}: a value equals one of several, or one of several patterns finds it. */
final class OneOf implements Predicate<Object> {
    private final Set<String> texts = new HashSet<>();
    private final Set<ByteBuffer> keys = new HashSet<>();
    private final Set<KeyType> types = EnumSet.noneOf(KeyType.class);
    private final List<Predicate<Object>> patterns = new ArrayList<>();

    OneOf(String operator, Object wanted) {
        if (!(wanted instanceof List<?> values)) {
            throw Refusal.badValue(operator + " needs an array");
        }
        values.forEach(value -> add(operator, value));
    }

    private void add(String operator, Object value) {
        if (FieldTests.isOperators(value)) {
            throw Refusal.badValue("cannot nest $ under " + operator);
        }
        if (value instanceof BsonRegularExpression pattern) {
            patterns.add(TextSearch.of(pattern));
        } else if (value instanceof String text) {
            texts.add(text);
        } else {
            types.add(KeyType.of(value));
            keys.add(ByteBuffer.wrap(KeyBytes.of(value)));
        }
    }

    @Override
    public boolean test(Object value) {
        boolean isEqual = value instanceof String text ? texts.contains(text) : hasKey(value);
        return isEqual || !patterns.isEmpty() && patterns.stream().anyMatch(pattern -> pattern.test(value));
    }

    private boolean hasKey(Object value) {
        return types.contains(KeyType.of(value)) && keys.contains(ByteBuffer.wrap(KeyBytes.of(value)));
    }
}
