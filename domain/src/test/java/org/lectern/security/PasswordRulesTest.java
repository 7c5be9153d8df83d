package org.lectern.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"seven quiet otters paddle", "nX4-vP9q-Lw2t", "zwölf Boxkämpfer jagen"})
    void aLongOneThatNobodyWouldGuessWillDoWithoutSignsOfAnyKind(String password) {
        assertThat(rules.objections("ada", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "passwordpassword",
                "qwertyuiop[]",
                "iloveyou2024",
                "abcdefghijkl",
                "P@ssw0rd!2024",
                "lecternlectern",
                "manchester2019"
            })
    void whatLeakedOftenOrIsGuessedSoonWillNotDo(String password) {
        assertThat(rules.objections("ada", password))
                .singleElement()
                .isIn(PasswordObjection.COMMON, PasswordObjection.GUESSED_SOON);
    }

    @Test
    void theShortAndTheEndlessWillNotDo() {
        assertThat(rules.objections("ada", "xK9-vP2q-Lw")).containsExactly(PasswordObjection.TOO_SHORT);
        assertThat(rules.objections("ada", "xK9-vP2q-Lwz")).isEmpty();
        assertThat(rules.objections("ada", "xK9-vP2q-Lwz".repeat(100))).containsExactly(PasswordObjection.TOO_LONG);
    }

    @Test
    void aPasswordMadeToBeSlowToLookAtIsLookedAtSoon() {
        for (String hostile : new String[] {"4@8({[<369&#!1/|0$5+7%2", "aA4@", "1qaz2wsx"}) {
            assertThat(rules.objections("ada", hostile.repeat(40))).hasSizeLessThan(3);
        }
    }
}
