package org.lectern.web.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheRoomTest {
    @Test
    void answersTakeSixtyFourMegabytesUnlessToldOtherwise() {
        assertThat(new CacheRoom(Optional.empty()).bytes()).isEqualTo(64L * 1024 * 1024);
        assertThat(new CacheRoom(Optional.of(" 4096 ")).bytes()).isEqualTo(4096L * 1024 * 1024);
        assertThat(new CacheRoom(Optional.of("0")).bytes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "4097", "1.5", "64M", "99999"})
    void whatIsNoSizeIsRefusedInASentence(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CacheRoom(Optional.of(text)))
                .withMessageContaining("LECTERN_CACHE_MEGABYTES is '" + text + "'; set it to the megabytes");
    }
}
