package org.lectern.persistence.embedded.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Bytes stand in the order of their values, whichever values these are. */
class KeyBytesTest {
    private static final BigDecimal MOST = BigDecimal.TEN.pow(20);

    @Property
    void numbersOfAllTypesStandInTheOrderOfWhatTheyAmountTo(
            @ForAll("numbers") Number one, @ForAll("numbers") Number other) {
        int expected = exact(one).compareTo(exact(other));
        assertThat(Integer.signum(compare(one, other))).isEqualTo(Integer.signum(expected));
    }

    @Property
    void stringsStandInTheOrderOfTheirBytes(@ForAll String one, @ForAll String other) {
        int expected =
                Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        assertThat(Integer.signum(compare(one, other))).isEqualTo(Integer.signum(expected));
    }

    @Property
    void datesStandInTheirOrder(@ForAll long one, @ForAll long other) {
        assertThat(Integer.signum(compare(Instant.ofEpochMilli(one), Instant.ofEpochMilli(other))))
                .isEqualTo(Long.compare(one, other));
    }

    @Property
    void noValueIsTheBeginningOfAnother(@ForAll("values") Object one, @ForAll("values") Object other) {
        byte[] first = KeyBytes.of(one);
        byte[] second = KeyBytes.of(other);
        int shorter = Math.min(first.length, second.length);
        boolean isBeginning = Arrays.equals(first, 0, shorter, second, 0, shorter);
        assertThat(isBeginning).isEqualTo(Arrays.equals(first, second));
    }

    @Property
    void invertedBytesStandTheOtherWayRound(@ForAll("values") Object one, @ForAll("values") Object other) {
        int inverted =
                Arrays.compareUnsigned(KeyBytes.inverted(KeyBytes.of(one)), KeyBytes.inverted(KeyBytes.of(other)));
        assertThat(Integer.signum(inverted)).isEqualTo(-Integer.signum(compare(one, other)));
    }

    @Provide
    Arbitrary<Number> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.integers().map(Number.class::cast),
                Arbitraries.longs().map(Number.class::cast),
                Arbitraries.doubles().map(Number.class::cast),
                Arbitraries.of(
                        0,
                        1,
                        -1,
                        10,
                        100L,
                        0.1,
                        1.0,
                        -0.0,
                        1L << 53,
                        (1L << 53) + 1,
                        9007199254740993L,
                        1e300,
                        -1e-300),
                Arbitraries.bigDecimals()
                        .between(MOST.negate(), MOST)
                        .ofScale(6)
                        .map(value -> (Number) new Decimal128(value)));
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.oneOf(
                numbers().map(Object.class::cast),
                Arbitraries.strings().ofMaxLength(4).map(Object.class::cast),
                Arbitraries.of(true, false),
                Arbitraries.longs().map(Instant::ofEpochMilli),
                Arbitraries.of(List.of(), List.of("a"), List.of("a", "b"), List.of(List.of())));
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof Double value) {
            return new BigDecimal(value);
        }
        return number instanceof Decimal128 decimal ? exact(decimal) : BigDecimal.valueOf(number.longValue());
    }

    private static BigDecimal exact(Decimal128 decimal) {
        return decimal.equals(Decimal128.NEGATIVE_ZERO) ? BigDecimal.ZERO : decimal.toBigDecimal();
    }

    private static int compare(Object one, Object other) {
        return Arrays.compareUnsigned(KeyBytes.of(one), KeyBytes.of(other));
    }
}
