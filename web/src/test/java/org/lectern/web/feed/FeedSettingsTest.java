package org.lectern.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedSettingsTest {
    @Test
    void feedsHoldTwentyFullTexts() {
        FeedSettings usual = new FeedSettings(Optional.empty(), Optional.of(" "));
        assertThat(usual.isFull()).isTrue();
        assertThat(usual.entries()).isEqualTo(20);
    }

    @Test
    void bothCanBeChosen() {
        FeedSettings chosen = new FeedSettings(Optional.of(" summary "), Optional.of("100"));
        assertThat(chosen.isFull()).isFalse();
        assertThat(chosen.entries()).isEqualTo(100);
        assertThat(new FeedSettings(Optional.of("full"), Optional.of("1")).isFull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten", "1.5"})
    void noNumberOfEntriesIsRefusedByItsName(String entries) {
        assertThatThrownBy(() -> new FeedSettings(Optional.empty(), Optional.of(entries)))
                .hasMessageContaining("LECTERN_FEED_ENTRIES is '" + entries + "'")
                .hasMessageContaining("from 1 to 100");
    }

    @Test
    void anotherContentIsRefusedByItsName() {
        assertThatThrownBy(() -> new FeedSettings(Optional.of("Full"), Optional.empty()))
                .hasMessageContaining("LECTERN_FEED_CONTENT is 'Full'")
                .hasMessageContaining("summary");
    }
}
