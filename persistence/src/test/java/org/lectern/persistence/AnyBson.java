package org.lectern.persistence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonJavaScript;
import org.bson.BsonJavaScriptWithScope;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonSymbol;
import org.bson.BsonTimestamp;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Arbitrary BSON, of the kinds that make trouble. */
public final class AnyBson {
    private AnyBson() {}

    /** Values of the types that every store keeps. */
    public static Arbitrary<BsonValue> common() {
        return Arbitraries.oneOf(List.of(
                text().map(BsonString::new),
                Arbitraries.integers().map(BsonInt32::new),
                Arbitraries.longs().map(BsonInt64::new),
                doubles().map(BsonDouble::new),
                decimals(),
                Arbitraries.of(BsonBoolean.TRUE, BsonBoolean.FALSE, BsonNull.VALUE),
                Arbitraries.longs()
                        .between(-100_000_000_000_000L, 300_000_000_000_000L)
                        .map(BsonDateTime::new),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(20).map(BsonBinary::new),
                Arbitraries.create(java.util.UUID::randomUUID).map(BsonBinary::new),
                Arbitraries.bytes()
                        .array(byte[].class)
                        .ofSize(12)
                        .map(bytes -> new BsonObjectId(new ObjectId(bytes)))));
    }

    /** Values of the other types too. */
    public static Arbitrary<BsonValue> any() {
        Arbitrary<BsonValue> rare = Arbitraries.of(
                new BsonMinKey(),
                new BsonMaxKey(),
                new BsonUndefined(),
                new BsonTimestamp(7, 8),
                new BsonRegularExpression("^a", "i"),
                new BsonSymbol("symbol"),
                new BsonJavaScript("f()"),
                new BsonJavaScriptWithScope("f()", new BsonDocument("x", new BsonInt32(1))),
                new BsonBinary((byte) 5, new byte[] {1, 2}),
                new BsonBinary((byte) 0x80, new byte[] {3}),
                new BsonDecimal128(Decimal128.NaN),
                new BsonDecimal128(Decimal128.NEGATIVE_ZERO),
                new BsonDecimal128(Decimal128.parse("-0E+3")),
                new BsonDecimal128(Decimal128.POSITIVE_INFINITY),
                new BsonDateTime(Long.MAX_VALUE),
                new BsonDateTime(Long.MIN_VALUE));
        return Arbitraries.oneOf(common(), rare);
    }

    /** Documents of such values, with lists and documents in them. */
    public static Arbitrary<BsonDocument> documents(Arbitrary<BsonValue> values) {
        Arbitrary<BsonValue> nested = Arbitraries.lazyOf(
                () -> values,
                () -> values,
                () -> list(documentsOf(values)).map(BsonArray::new),
                () -> list(values).map(BsonArray::new),
                () -> documentsOf(values));
        return documentsOf(nested).map(BsonValue::asDocument);
    }

    private static Arbitrary<BsonValue> documentsOf(Arbitrary<BsonValue> values) {
        Arbitrary<List<String>> names = Arbitraries.oneOf(
                        text(), Arbitraries.of("a.b", "0", "", "$x", "_id", "version", "a"))
                .filter(name -> name.indexOf('\0') < 0)
                .list()
                .uniqueElements()
                .ofMaxSize(5);
        return Combinators.combine(names, values.list().ofSize(5)).as((keys, each) -> {
            BsonDocument document = new BsonDocument();
            for (int i = 0; i < keys.size(); i++) {
                document.put(keys.get(i), each.get(i));
            }
            return document;
        });
    }

    private static <T> Arbitrary<List<T>> list(Arbitrary<T> values) {
        return values.list().ofMaxSize(4);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().ofMaxLength(12).filter(text -> !text.matches("(?s).*[\uD800-\uDFFF].*"));
    }

    private static Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.of(Double.NaN, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE));
    }

    private static Arbitrary<BsonValue> decimals() {
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(33).negate(), BigInteger.TEN.pow(33)),
                        Arbitraries.integers().between(-50, 50))
                .as((digits, scale) -> new BsonDecimal128(new Decimal128(new BigDecimal(digits, scale))));
    }
}
