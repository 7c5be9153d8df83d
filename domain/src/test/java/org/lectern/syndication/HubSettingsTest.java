package org.lectern.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSettingsTest {
    private static final Optional<String> BASE = Optional.of("https://example.org");

    @Test
    void thereIsNoHubUnlessOneIsNamed() {
        assertThat(new HubSettings(Optional.empty(), BASE).address()).isEmpty();
        assertThat(new HubSettings(Optional.of(" "), Optional.empty()).base()).isEmpty();
    }

    @Test
    void aHubIsNamedByItsAddress() {
        HubSettings named = new HubSettings(Optional.of(" https://hub.example.com/publish?x=1 "), BASE);
        assertThat(named.address()).contains("https://hub.example.com/publish?x=1");
        assertThat(named.base()).isEqualTo(BASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hub.example.com", "ftp://hub.example.com/", "https:///x", "https://hub.example.com/#x", "a b"})
    void whatIsNoAddressOfAHubIsRefusedByTheNameOfItsKey(String hub) {
        assertThatThrownBy(() -> new HubSettings(Optional.of(hub), BASE))
                .hasMessageContaining("LECTERN_WEBSUB_HUB is '" + hub + "'")
                .hasMessageContaining("such as https://");
    }

    @Test
    void aHubNeedsToKnowWhereTheSiteIs() {
        assertThatThrownBy(() -> new HubSettings(Optional.of("https://hub.example.com/"), Optional.empty()))
                .hasMessageContaining("LECTERN_BASE_URL");
    }
}
