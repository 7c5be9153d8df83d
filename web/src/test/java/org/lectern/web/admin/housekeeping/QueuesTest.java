package org.lectern.web.admin.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueuesTest {
    @Test
    void aTrendIsALineFromTheOldestRunToTheNewest() {
        assertThat(Queues.line(List.of(10L, 5L, 0L))).isEqualTo("2.0,2.0 48.0,12.0 94.0,22.0");
    }

    @Test
    void oneRunIsNoTrend() {
        assertThat(Queues.line(List.of(10L))).isEmpty();
        assertThat(Queues.line(List.of())).isEmpty();
    }

    @Test
    void aQueueThatWasAlwaysEmptyIsALineAtTheBottom() {
        assertThat(Queues.line(List.of(0L, 0L))).isEqualTo("2.0,22.0 94.0,22.0");
    }
}
