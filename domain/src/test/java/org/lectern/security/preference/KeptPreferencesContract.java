package org.lectern.security.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link KeptPreferences} promise, whatever keeps them. */
public interface KeptPreferencesContract {
    /** None yet. */
    KeptPreferences preferences();

    @Test
    default void whoHasNotChosenHasNoPreferences() {
        assertThat(preferences().find("ada")).isEqualTo(Preferences.NONE);
    }

    @Test
    default void theLastChoiceCounts() {
        Preferences dutch = new Preferences(
                Optional.of(new Locale("nl")), Optional.of(ZoneId.of("Europe/Amsterdam")), ColourScheme.DARK);

        preferences().keep("ada", dutch);
        preferences().keep("bob", Preferences.NONE);
        assertThat(preferences().find("ada")).isEqualTo(dutch);

        preferences().keep("ada", Preferences.NONE);
        assertThat(preferences().find("ada")).isEqualTo(Preferences.NONE);
    }
}
