package org.lectern.web.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    private static final long LENGTH = 1000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-, 0, 999",
        "bytes=10-19, 10, 19",
        "bytes= 990-5000, 990, 999",
        "bytes=999-999, 999, 999",
        "bytes=-1, 999, 999",
        "bytes=-5000, 0, 999"
    })
    void aRangeIsWhatIsThereOfIt(String header, long first, long last) {
        assertThat(ByteRange.of(header, LENGTH)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0", "bytes=999999999999999999-"})
    void aRangeBehindTheEndCannotBeGiven(String header) {
        assertThat(ByteRange.of(header, LENGTH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=5-2",
                "bytes=0-1,5-6",
                "lines=1-2",
                "bytes=-",
                "bytes",
                "",
                "bytes=x-y",
                "bytes=9999999999999999999-"
            })
    void ofWhatIsNoSingleRangeTheWholeIsTheAnswer(String header) {
        assertThat(ByteRange.of(header, LENGTH)).contains(ByteRange.whole(LENGTH));
    }

    @Test
    void aRangeKnowsItsLength() {
        assertThat(ByteRange.of("bytes=10-19", LENGTH).map(ByteRange::length)).isEqualTo(Optional.of(10L));
    }
}
