package org.lectern.web.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.web.image.ByteRange.Asked;

class ByteRangeTest {
    private static final long LENGTH = 1000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-0| 0| 0",
                "bytes=0-| 0| 999",
                "bytes=0-999| 0| 999",
                "Bytes = 10 - 19| 10| 19",
                "bytes= 990-5000| 990| 999",
                "bytes=990-99999999999999999999| 990| 999",
                "bytes=999-999| 999| 999",
                "bytes=-1| 999| 999",
                "bytes=-5000| 0| 999",
                "bytes=0-1,2-5| 0| 5",
                "bytes=4-9, 0-6| 0| 9",
                "bytes=0-9,2-3| 0| 9",
                "bytes=0-1,5000-| 0| 1"
            })
    void aRangeIsWhatIsThereOfIt(String header, long first, long last) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new Asked.Part(new ByteRange(first, last)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=1000-",
                "bytes=1000-2000",
                "bytes=-0",
                "bytes=999999999999999999-",
                "bytes=9999999999999999999-",
                "bytes=1000-1001,2000-"
            })
    void aRangeBehindTheEndCannotBeGiven(String header) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new Asked.Nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=5-2",
                "bytes=0-1,5-6",
                "bytes=0-1,x",
                "bytes=0-1,",
                "lines=1-2",
                "bytes=-",
                "bytes=",
                "bytes",
                "",
                "bytes=x-y",
                "bytes=0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0,0-0"
            })
    void ofWhatIsNoOneRangeTheWholeIsTheAnswer(String header) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new Asked.Whole());
    }

    @Test
    void ofAnEmptyFileNothingCanBeGiven() {
        assertThat(ByteRange.of("bytes=0-", 0)).isEqualTo(new Asked.Nothing());
        assertThat(ByteRange.of("bytes=-5", 0)).isEqualTo(new Asked.Nothing());
    }

    @Test
    void aRangeKnowsItsLength() {
        assertThat(new ByteRange(10, 19).length()).isEqualTo(10);
        assertThat(ByteRange.whole(LENGTH).length()).isEqualTo(LENGTH);
    }
}
