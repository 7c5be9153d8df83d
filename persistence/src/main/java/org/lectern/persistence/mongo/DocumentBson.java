package org.lectern.persistence.mongo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.document.Foreign;

/**
 * Documents as BSON and back, exactly: order, types and all. An instant is kept to the millisecond, which is what BSON has.
 */
public final class DocumentBson {
    private DocumentBson() {}

    public static Document document(BsonDocument bson) {
        Map<String, Object> fields = new LinkedHashMap<>(bson.size() * 2);
        bson.forEach((name, value) -> fields.put(name, value(value)));
        return Document.of(fields);
    }

    /** The value, or null for BSON's null: documents hold both. */
    public static Object value(BsonValue bson) {
        return switch (bson.getBsonType()) {
            case NULL -> null;
            case STRING -> bson.asString().getValue();
            case BOOLEAN -> bson.asBoolean().getValue();
            case INT32 -> bson.asInt32().getValue();
            case INT64 -> bson.asInt64().getValue();
            case DOUBLE -> bson.asDouble().getValue();
            case DECIMAL128 -> decimal(bson);
            case DATE_TIME -> Instant.ofEpochMilli(bson.asDateTime().getValue());
            case BINARY ->
                new Binary(
                        Byte.toUnsignedInt(bson.asBinary().getType()),
                        bson.asBinary().getData());
            case DOCUMENT -> document(bson.asDocument());
            case ARRAY -> list(bson.asArray());
            default -> ForeignText.foreign(bson);
        };
    }

    /** @throws NotStorable if BSON has no place for something in the document */
    public static BsonDocument bson(Document document) {
        BsonDocument bson = new BsonDocument(document.fields().size() * 2);
        document.fields().forEach((name, value) -> bson.put(name, bson(value)));
        return bson;
    }

    /**
     * @param value may be null, as in documents
     * @throws NotStorable if BSON has no place for the value
     */
    public static BsonValue bson(Object value) {
        if (value == null) {
            return BsonNull.VALUE;
        }
        if (value instanceof BsonValue bson) {
            return bson;
        }
        if (value instanceof Document document) {
            return bson(document);
        }
        if (value instanceof Iterable<?> list) {
            return array(list);
        }
        return value instanceof Number number ? number(number) : leaf(value);
    }

    private static BsonValue leaf(Object value) {
        if (value instanceof String text) {
            return new BsonString(text);
        }
        if (value instanceof Boolean flag) {
            return BsonBoolean.valueOf(flag);
        }
        if (value instanceof Instant instant) {
            return date(instant);
        }
        if (value instanceof Binary binary) {
            return new BsonBinary((byte) binary.subtype(), binary.bytes());
        }
        if (value instanceof Foreign foreign) {
            return ForeignText.bson(foreign);
        }
        throw new IllegalArgumentException("no BSON for a " + value.getClass().getName());
    }

    private static BsonValue number(Number number) {
        if (number instanceof Integer i) {
            return new BsonInt32(i);
        }
        if (number instanceof Long l) {
            return new BsonInt64(l);
        }
        if (number instanceof Double d) {
            return new BsonDouble(d);
        }
        if (number instanceof BigDecimal decimal) {
            return decimal128(decimal);
        }
        throw new IllegalArgumentException("no BSON for a " + number.getClass().getName());
    }

    private static BsonValue decimal128(BigDecimal decimal) {
        try {
            return new BsonDecimal128(new Decimal128(decimal));
        } catch (NumberFormatException tooLong) {
            throw new NotStorable("the number " + shortened(decimal) + " has more than the 34 digits that can be kept");
        }
    }

    private static String shortened(BigDecimal decimal) {
        String text = decimal.toString();
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    private static BsonValue date(Instant instant) {
        try {
            return new BsonDateTime(instant.toEpochMilli());
        } catch (ArithmeticException beyond) {
            throw new NotStorable("the date " + instant + " is too far away to be kept");
        }
    }

    private static Object decimal(BsonValue bson) {
        try {
            return bson.asDecimal128().getValue().bigDecimalValue();
        } catch (ArithmeticException noNumberOrNegativeZero) {
            return ForeignText.foreign(bson);
        }
    }

    private static List<Object> list(BsonArray array) {
        List<Object> list = new ArrayList<>(array.size());
        array.forEach(each -> list.add(value(each)));
        return list;
    }

    private static BsonArray array(Iterable<?> list) {
        BsonArray array = new BsonArray();
        list.forEach(each -> array.add(bson(each)));
        return array;
    }
}
