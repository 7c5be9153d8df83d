package org.lectern.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Test
    void everyPeriodIsReadFromItsKey() {
        List<Integer> years = List.of(-292_275_055, -10_000, -44, 0, 1, 999, 2025, 9999, 10_000, 292_278_994);
        for (int year : years) {
            LocalDate day = LocalDate.of(year, 5, 16);
            for (Period period : List.of(Period.of(day), Period.of(YearMonth.from(day)), Period.of(Year.of(year)))) {
                assertThat(Period.parse(period.key())).isEqualTo(period);
            }
        }
        assertThat(Period.parse(Period.ALL.key())).isEqualTo(Period.ALL);
        assertThat(Period.parse(Period.UNDATED.key())).isEqualTo(Period.UNDATED);
        assertThat(Period.of(YearMonth.of(2025, 5)).key()).isEqualTo("2025-05");
    }

    @Test
    void aDayLastsAsLongAsItDoesInItsZone() {
        Span spring = Period.of(LocalDate.of(2025, 3, 30)).in(ZONE);

        assertThat(spring)
                .isEqualTo(new Span(Instant.parse("2025-03-29T23:00:00Z"), Instant.parse("2025-03-30T21:59:59.999Z")));
    }

    @Test
    void theFirstAndTheLastYearOfAStoreEndWhereItEnds() {
        assertThat(Period.of(Year.of(-292_275_055)).in(ZONE).first()).isEqualTo(Span.EVER.first());
        assertThat(Period.of(Year.of(292_278_994)).in(ZONE).last()).isEqualTo(Span.EVER.last());
        assertThat(Period.of(aPost().publishedAt(Instant.MAX).build(), ZONE)).isEmpty();
        assertThat(Period.of(aPost().publishedAt(Span.EVER.last()).build(), ZONE))
                .isPresent();
    }
}
