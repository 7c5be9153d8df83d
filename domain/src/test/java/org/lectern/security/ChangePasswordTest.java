package org.lectern.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePasswordTest {
    private static final String HERE = "192.0.2.1";
    private static final String PRESENT = "the present one";
    private static final String WANTED = "quite another one";

    private final Passwords passwords = new Passwords(new ReadablePasswordHash());
    private final InMemoryUsers users = new InMemoryUsers();
    private final CheckPassword check =
            new CheckPassword(users, passwords, new LogInAttempts(new MovableClock()), new HashingTurns());
    private final ChangePassword change = new ChangePassword(check, users, passwords, new PasswordRules());

    @BeforeEach
    void administratorIsKnown() {
        users.insert(new User("admin", passwords.hash(PRESENT), Set.of(Role.ADMINISTRATOR), 3, true));
    }

    @Test
    void theNewPasswordCountsAndNeedsNoChangeAnyMore() {
        ChangePasswordResult result = change.change("admin", PRESENT, WANTED, HERE);
        User changed = new User("admin", passwords.hash(WANTED), Set.of(Role.ADMINISTRATOR), 4, false);
        assertThat(result).isEqualTo(new ChangePasswordResult.Changed(changed));
        assertThat(users.find("admin")).contains(changed);
    }

    @Test
    void whoDoesNotKnowThePresentPasswordChangesNothing() {
        assertThat(change.change("admin", "guessed", WANTED, HERE)).isEqualTo(new ChangePasswordResult.Refused());
        assertThat(users.find("admin").orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void guessingThePresentPasswordIsLimited() {
        for (int i = 0; i < 5; i++) {
            change.change("admin", "guessed", WANTED, HERE);
        }
        assertThat(change.change("admin", PRESENT, WANTED, HERE))
                .isInstanceOf(ChangePasswordResult.TooManyAttempts.class);
    }

    @Test
    void theSamePasswordAgainIsNoChange() {
        assertThat(change.change("admin", PRESENT, PRESENT, HERE)).isInstanceOf(ChangePasswordResult.Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "eleven char",
                "adminadmin12345",
                "My name is ADMIN",
                "123456789012",
                "PasswordPassword",
                "correct horse battery staple",
                "aaaaaaaaaaaabb"
            })
    void aPasswordThatIsEasilyGuessedIsUnfit(String wanted) {
        assertThat(change.change("admin", PRESENT, wanted, HERE)).isInstanceOf(ChangePasswordResult.Unfit.class);
        assertThat(users.find("admin").orElseThrow().version()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zwölf Zeichen", "twelve chars", "ask the administration for the way to town hall"})
    void aLongPasswordWillDo(String wanted) {
        assertThat(change.change("admin", PRESENT, wanted, HERE)).isInstanceOf(ChangePasswordResult.Changed.class);
    }
}
