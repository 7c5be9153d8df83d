package org.lectern.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.security.ChangePasswordResult;
import org.lectern.security.PasswordObjection;
import org.lectern.security.User;

class PasswordRefusalTest {
    @Test
    void aChangedPasswordIsNoRefusal() {
        User user = new User("ada", "hash", Set.of(), 2, false);
        assertThat(PasswordRefusal.of(new ChangePasswordResult.Changed(user))).isEmpty();
    }

    @Test
    void aWrongPresentPasswordIsSaidAtItsField() {
        assertThat(PasswordRefusal.of(new ChangePasswordResult.Refused()))
                .contains(
                        new PasswordRefusal(Optional.of("present"), List.of("account.not-present"), Optional.empty()));
    }

    @Test
    void everythingThatIsWrongWithTheNewOneIsSaidAtItsField() {
        ChangePasswordResult unfit =
                new ChangePasswordResult.Unfit(List.of(PasswordObjection.TOO_SHORT, PasswordObjection.MADE_OF_NAME));

        assertThat(PasswordRefusal.of(unfit))
                .contains(new PasswordRefusal(
                        Optional.of("wanted"),
                        List.of("login.objection.too_short", "login.objection.made_of_name"),
                        Optional.empty()));
    }

    @Test
    void aWaitIsTold() {
        assertThat(PasswordRefusal.of(new ChangePasswordResult.TooManyAttempts(Duration.ofMinutes(15))))
                .contains(new PasswordRefusal(Optional.of("present"), List.of(), Optional.of(Duration.ofMinutes(15))));
    }

    @Test
    void whoIsOvertakenIsNotToldThatThePresentPasswordWasWrong() {
        assertThat(PasswordRefusal.of(new ChangePasswordResult.Overtaken()))
                .contains(new PasswordRefusal(Optional.empty(), List.of("account.overtaken"), Optional.empty()));
    }
}
