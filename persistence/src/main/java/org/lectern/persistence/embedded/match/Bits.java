package org.lectern.persistence.embedded.match;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** {@code $bitsAllSet} and its kind: single bits of whole numbers, and of binary values from their first byte on. */
final class Bits {
    private Bits() {}

    static Predicate<Object> test(String operator, Object wanted) {
        int[] positions = positions(operator, wanted);
        boolean isAll = operator.startsWith("$bitsAll");
        boolean isSet = operator.endsWith("Set");
        return value -> bits(value)
                .map(bits -> isSet ? bits : bits.negate())
                .filter(bits -> isAll
                        ? IntStream.of(positions).allMatch(bits)
                        : IntStream.of(positions).anyMatch(bits))
                .isPresent();
    }

    private static int[] positions(String operator, Object wanted) {
        if (wanted instanceof List<?> list) {
            return list.stream().mapToInt(Bits::position).toArray();
        }
        if (wanted instanceof Number) {
            long mask = WholeNumbers.exactly(wanted)
                    .filter(some -> some >= 0)
                    .orElseThrow(() -> Refusal.notParsed(
                            "Expected a non-negative number of 64 bits in: " + operator + ": " + wanted));
            return BitSet.valueOf(new long[] {mask}).stream().toArray();
        }
        return binary(wanted)
                .map(bytes -> BitSet.valueOf(bytes).stream().toArray())
                .orElseThrow(() ->
                        Refusal.badValue(operator + " takes an Array, a number, or a BinData but received: " + wanted));
    }

    private static int position(Object value) {
        return WholeNumbers.exactly(value == null ? "" : value)
                .filter(some -> some >= 0 && some <= Integer.MAX_VALUE)
                .orElseThrow(() -> Refusal.badValue("Failed to parse bit position. Expected a number: " + value))
                .intValue();
    }

    /** A negative number has ones in front; bytes that are not there have none. */
    private static Optional<IntPredicate> bits(Object value) {
        if (value instanceof Number) {
            return WholeNumbers.exactly(value).map(number -> bit -> (number >> Math.min(bit, Long.SIZE - 1) & 1) == 1);
        }
        return binary(value).map(BitSet::valueOf).map(bits -> bits::get);
    }

    private static Optional<byte[]> binary(Object value) {
        if (value instanceof UUID uuid) {
            return Optional.of(bytes(uuid, ByteOrder.BIG_ENDIAN));
        }
        if (value instanceof LegacyUUID legacy) {
            return Optional.of(bytes(legacy.getUuid(), ByteOrder.LITTLE_ENDIAN));
        }
        return value instanceof BinData data ? Optional.of(data.getData()) : Optional.empty();
    }

    private static byte[] bytes(UUID uuid, ByteOrder order) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .order(order)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
