package org.lectern.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {
    private final WholeNumber days = new WholeNumber("LECTERN_DAYS", "a number of days", 1, 36_500, 365);

    @Test
    void whatIsSetCounts() {
        assertThat(days.of(Optional.of(" 1 "))).isEqualTo(1);
        assertThat(days.of(Optional.of("36500"))).isEqualTo(36_500);
    }

    @Test
    void whereNothingIsSaidItIsAsUsual() {
        assertThat(days.of(Optional.empty())).isEqualTo(365);
        assertThat(days.of(Optional.of(" "))).isEqualTo(365);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "+1", "01", "36501", "1.0", "1e3", "99999999999", "many", "１"})
    void allElseIsRefusedWithTheRemedy(String text) {
        assertThatThrownBy(() -> days.of(Optional.of(text)))
                .hasMessage("LECTERN_DAYS is '" + text
                        + "'; set it to a number of days, from 1 to 36500, or remove it for 365");
    }
}
