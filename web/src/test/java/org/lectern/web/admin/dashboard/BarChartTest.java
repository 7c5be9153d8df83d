package org.lectern.web.admin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.web.admin.dashboard.BarChart.Value;

class BarChartTest {
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "3, 4", "5, 10", "11, 20", "21, 40", "41, 100", "101, 200", "1000000, 1000000"})
    void theScaleEndsAtARoundNumberAboveAllBars(long highest, long top) {
        assertThat(BarChart.top(highest)).isEqualTo(top);
    }

    @Test
    void theHighestBarOfARoundNumberReachesTheTopMark() {
        BarChart chart = BarChart.of(List.of(new Value("2024", "2024: 4", 4), new Value("2025", "2025: 2", 2)));

        assertThat(chart.bars().get(0).y()).isEqualTo(chart.marks().get(2).y());
        assertThat(chart.bars().get(1).y()).isEqualTo(chart.marks().get(1).y());
        assertThat(chart.marks()).extracting(BarChart.Mark::value).containsExactly(0L, 2L, 4L);
    }

    @Test
    void ofManyBarsAFewAreLabelledTheLastAmongThem() {
        BarChart chart = BarChart.of(IntStream.range(0, 95)
                .mapToObj(i -> new Value(String.valueOf(i), "", i))
                .toList());

        assertThat(chart.bars().stream().filter(bar -> !bar.label().isEmpty())).hasSizeBetween(5, 10);
        assertThat(chart.bars().get(94).label()).isEqualTo("94");
    }

    @Test
    void nothingIsNoBar() {
        assertThat(BarChart.of(List.of()).bars()).isEmpty();
    }
}
