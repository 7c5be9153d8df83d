package org.lectern.persistence.embedded.match;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** {@code $type}: BSON's types by their names and numbers. */
enum Types {
    DOUBLE("double", 1, Double.class),
    STRING("string", 2, String.class),
    OBJECT("object", 3, Document.class),
    ARRAY("array", 4, Collection.class),
    BINARY("binData", 5, BinData.class, UUID.class, LegacyUUID.class),
    UNDEFINED("undefined", 6),
    OBJECT_ID("objectId", 7, ObjectId.class),
    BOOLEAN("bool", 8, Boolean.class),
    DATE("date", 9, Instant.class),
    NULL("null", 10),
    REGEX("regex", 11, BsonRegularExpression.class),
    POINTER("dbPointer", 12),
    CODE("javascript", 13, BsonJavaScript.class),
    SYMBOL("symbol", 14),
    CODE_WITH_SCOPE("javascriptWithScope", 15),
    INT("int", 16, Integer.class),
    TIMESTAMP("timestamp", 17, BsonTimestamp.class),
    LONG("long", 18, Long.class),
    DECIMAL("decimal", 19, Decimal128.class),
    MIN_KEY("minKey", -1, MinKey.class),
    MAX_KEY("maxKey", 127, MaxKey.class);

    private final String name;
    private final int number;
    private final Class<?>[] classes;

    Types(String name, int number, Class<?>... classes) {
        this.name = name;
        this.number = number;
        this.classes = classes;
    }

    static Predicate<Object> test(String path, Object wanted) {
        Set<Types> types = EnumSet.noneOf(Types.class);
        List<?> several = wanted instanceof List<?> list ? list : Arrays.asList(wanted);
        if (several.isEmpty()) {
            throw Refusal.notParsed(path + " must match at least one type");
        }
        several.forEach(each -> types.addAll(named(each)));
        return value -> types.stream().anyMatch(type -> type.has(value));
    }

    private boolean has(Object value) {
        if (value == null) {
            return this == NULL;
        }
        for (Class<?> each : classes) {
            if (each.isInstance(value)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Types> named(Object type) {
        if ("number".equals(type)) {
            return EnumSet.of(DOUBLE, INT, LONG, DECIMAL);
        }
        if (type instanceof String text) {
            return Set.of(find(each -> each.name.equals(text), "Unknown type name alias: " + text));
        }
        if (!(type instanceof Number code)) {
            throw new MongoServerError(14, "TypeMismatch", "type must be represented as a number or a string");
        }
        return Set.of(find(each -> each.number == code.doubleValue(), "Invalid numerical type code: " + code));
    }

    private static Types find(Predicate<Types> isMeant, String refusal) {
        return Arrays.stream(values()).filter(isMeant).findFirst().orElseThrow(() -> Refusal.badValue(refusal));
    }
}
