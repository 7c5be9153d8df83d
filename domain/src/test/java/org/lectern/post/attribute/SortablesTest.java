package org.lectern.post.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class SortablesTest {
    @Property(tries = 2_000)
    void numbersAsTextsStandInTheOrderOfTheNumbers(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(6) BigDecimal one,
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(6) BigDecimal other) {
        assertThat(Integer.signum(SortableNumber.text(one).compareTo(SortableNumber.text(other))))
                .isEqualTo(one.compareTo(other));
    }

    @Property(tries = 1_000)
    void soDoThoseOfAnySize(@ForAll double one, @ForAll double other) {
        String text = SortableNumber.of(one).map(SortableNumber::text).orElseThrow();
        String more = SortableNumber.of(other).map(SortableNumber::text).orElseThrow();

        assertThat(Integer.signum(text.compareTo(more)))
                .isEqualTo(BigDecimal.valueOf(one).compareTo(BigDecimal.valueOf(other)));
    }

    @Test
    void aNumberIsTheSameInEveryTypeAndSpelling() {
        assertThat(List.of(
                        SortableNumber.of(12).orElseThrow(),
                        SortableNumber.of(12L).orElseThrow(),
                        SortableNumber.of(12.0).orElseThrow(),
                        SortableNumber.of(new BigDecimal("12.000")).orElseThrow(),
                        SortableNumber.parse("12").orElseThrow(),
                        SortableNumber.parse("+1.2e1").orElseThrow()))
                .extracting(SortableNumber::text)
                .containsOnly("65000212");
        assertThat(SortableNumber.of(Double.NaN)).isEmpty();
        assertThat(SortableNumber.of(Double.NEGATIVE_INFINITY)).isEmpty();
        assertThat(SortableNumber.of(new BigDecimal("1e100000"))).isEmpty();
        assertThat(List.of("", "-", "1e", "0x1", "1,5", "1e999999", "12 ", "٣", "9".repeat(70)))
                .allSatisfy(text -> assertThat(SortableNumber.parse(text)).isEmpty());
    }

    @Test
    void aDayStandsInFrontOfItsInstantsAndBehindTheDayBefore() {
        List<String> places = List.of(
                SortableDate.parse("2025-05-15").orElseThrow().text(),
                SortableDate.of(Instant.parse("2025-05-15T23:59:59.999Z"))
                        .orElseThrow()
                        .text(),
                SortableDate.parse("2025-05-15").orElseThrow().behind(),
                SortableDate.parse("2025-05-16").orElseThrow().text(),
                SortableDate.parse("2025-05-16T02:00:00+02:00").orElseThrow().text(),
                SortableDate.parse("2025-05-16 00:00:00.001Z").orElseThrow().text());

        assertThat(places).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoDayIsNone() {
        assertThat(List.of("2025-02-30", "2025-5-1", "25-05-16", "2025-05-16T09:00", "2025-05-16T25:00:00Z", "today"))
                .allSatisfy(text -> assertThat(SortableDate.parse(text)).isEmpty());
        assertThat(SortableDate.of(Instant.parse("-0044-03-15T00:00:00Z"))).isEmpty();
        assertThat(SortableDate.of(Instant.parse("+12025-03-15T00:00:00Z"))).isEmpty();
        assertThat(SortableDate.parse("9999-12-31")).isPresent();
    }
}
