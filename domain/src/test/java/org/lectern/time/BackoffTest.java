package org.lectern.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(5), 2, Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "4, 40", "5, 60", "6, 60", "2147483647, 60"})
    void eachPauseIsLongerUpToALimit(int failures, long seconds) {
        assertThat(backoff.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
