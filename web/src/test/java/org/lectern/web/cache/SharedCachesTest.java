package org.lectern.web.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedCachesTest {
    @Test
    void sharedCachesAskEachTimeUnlessToldOtherwise() {
        assertThat(new SharedCaches(Optional.empty()).cacheControl()).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(new SharedCaches(Optional.of(" ")).cacheControl()).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(new SharedCaches(Optional.of("0")).cacheControl()).isEqualTo("public, max-age=0, must-revalidate");
    }

    @Test
    void theirAgeIsNotTheReaders() {
        assertThat(new SharedCaches(Optional.of(" 86400 ")).cacheControl())
                .isEqualTo("public, max-age=0, s-maxage=86400, must-revalidate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "86401", "99999", "1.5", "1m", "ten", "123456789012345678901"})
    void whatIsNoAgeIsRefusedInASentence(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SharedCaches(Optional.of(text)))
                .withMessageContaining("LECTERN_SHARED_CACHE_SECONDS is '" + text + "'; set it to the seconds")
                .withMessageContaining("from 0 to 86400");
    }
}
