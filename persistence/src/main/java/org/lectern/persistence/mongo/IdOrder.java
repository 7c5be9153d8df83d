package org.lectern.persistence.mongo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.types.Decimal128;

/**
 * The order that MongoDB sorts ids of all types in.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">Comparison and sort order</a>
 */
public final class IdOrder implements Comparator<BsonValue> {
    private static final BigDecimal ABOVE_FINITE = new BigDecimal("1E+7000");
    private static final BigDecimal BELOW_FINITE = ABOVE_FINITE.negate();
    private static final BigDecimal BELOW_ALL = new BigDecimal("-1E+7001");

    /** In their order. What stands in one of them is comparable with the {@code $gt} and {@code $lt} of queries. */
    private enum Group {
        NULL(List.of("null"), BsonType.NULL),
        NUMBER(
                List.of("int", "long", "double", "decimal"),
                BsonType.INT32,
                BsonType.INT64,
                BsonType.DOUBLE,
                BsonType.DECIMAL128),
        STRING(List.of("string"), BsonType.STRING),
        DOCUMENT(List.of("object"), BsonType.DOCUMENT),
        BINARY(List.of("binData"), BsonType.BINARY),
        OBJECT_ID(List.of("objectId"), BsonType.OBJECT_ID),
        BOOLEAN(List.of("bool"), BsonType.BOOLEAN),
        DATE(List.of("date"), BsonType.DATE_TIME),
        TIMESTAMP(List.of("timestamp"), BsonType.TIMESTAMP);

        /** What {@code $type} calls them. */
        private final List<String> names;

        private final List<BsonType> types;

        Group(List<String> names, BsonType... types) {
            this.names = names;
            this.types = List.of(types);
        }

        static Optional<Group> having(BsonValue id) {
            return Arrays.stream(values())
                    .filter(group -> group.types.contains(id.getBsonType()))
                    .findFirst();
        }

        static Group of(BsonValue id) {
            return having(id).orElseThrow(() -> new IllegalArgumentException("no id is a " + id.getBsonType()));
        }
    }

    /** Whether the value is of a type that ids have. */
    public static boolean knows(BsonValue id) {
        return Group.having(id).isPresent();
    }

    /** The types of which every id comes behind this id, as {@code $type} calls them. */
    public static List<String> typesBehind(BsonValue id, boolean descending) {
        int place = Group.of(id).ordinal();
        return Arrays.stream(Group.values())
                .filter(group -> descending ? group.ordinal() < place : group.ordinal() > place)
                .flatMap(group -> group.names.stream())
                .toList();
    }

    @Override
    public int compare(BsonValue one, BsonValue other) {
        int byGroup = Group.of(one).compareTo(Group.of(other));
        if (byGroup != 0) {
            return byGroup;
        }
        return switch (Group.of(one)) {
            case NUMBER -> number(one).compareTo(number(other));
            case STRING ->
                Arrays.compareUnsigned(
                        bytes(one.asString().getValue()), bytes(other.asString().getValue()));
            case BINARY -> compareBinaries(one.asBinary(), other.asBinary());
            case OBJECT_ID -> one.asObjectId().compareTo(other.asObjectId());
            case DATE -> one.asDateTime().compareTo(other.asDateTime());
            case TIMESTAMP -> one.asTimestamp().compareTo(other.asTimestamp());
            default -> text(one).compareTo(text(other));
        };
    }

    private static int compareBinaries(BsonBinary one, BsonBinary other) {
        return Comparator.<BsonBinary>comparingInt(binary -> binary.getData().length)
                .thenComparingInt(binary -> Byte.toUnsignedInt(binary.getType()))
                .thenComparing(BsonBinary::getData, Arrays::compareUnsigned)
                .compare(one, other);
    }

    private static BigDecimal number(BsonValue value) {
        Decimal128 number = value.isDecimal128()
                ? value.asDecimal128().getValue()
                : value.asNumber().decimal128Value();
        if (number.isNaN()) {
            return BELOW_ALL;
        }
        BigDecimal beyond = number.isNegative() ? BELOW_FINITE : ABOVE_FINITE;
        return number.isInfinite() ? beyond : new BigDecimal(number.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(BsonValue value) {
        return ForeignText.foreign(value).text();
    }
}
