package org.lectern.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.statistics.MonthlyAverages.Month;

class MonthlyAveragesTest {
    private static final YearMonth MAY = YearMonth.of(2025, 5);

    @Test
    void eachMonthMovesTheAverageByAFifthOfItsPosts() {
        MonthlyAverages averages = MonthlyAverages.of(
                new TreeMap<>(Map.of(MAY.minusMonths(2), new Amount(6, 0), MAY, new Amount(12, 0))), MAY.plusMonths(1));

        assertThat(averages.months())
                .extracting(Month::month)
                .containsExactly(MAY.minusMonths(2), MAY.minusMonths(1), MAY, MAY.plusMonths(1));
        assertThat(averages.months()).extracting(Month::posts).containsExactly(6L, 0L, 12L, 0L);
        assertThat(averages.months().get(0).moving()).isEqualTo(1.0, within(1e-12));
        assertThat(averages.months().get(1).moving()).isEqualTo(1 / 1.2, within(1e-12));
        assertThat(averages.months().get(2).moving()).isEqualTo((1 / 1.2 + 2.4) / 1.2, within(1e-12));
        assertThat(averages.months().get(3).moving()).isEqualTo((1 / 1.2 + 2.4) / 1.44, within(1e-12));
        assertThat(averages.overall()).isEqualTo(4.5);
    }

    @Test
    void whereThereIsNothingThereIsNoMonth() {
        assertThat(MonthlyAverages.of(new TreeMap<>(), MAY)).isEqualTo(new MonthlyAverages(List.of(), 0));
    }

    @Test
    void monthsBehindTheLastAreLeftOut() {
        MonthlyAverages averages = MonthlyAverages.of(
                new TreeMap<>(Map.of(MAY, new Amount(2, 0), MAY.plusMonths(1), new Amount(5, 0))), MAY);

        assertThat(averages.months()).extracting(Month::posts).containsExactly(2L);
        assertThat(averages.overall()).isEqualTo(2);
    }
}
