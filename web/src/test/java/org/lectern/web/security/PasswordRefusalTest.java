package org.lectern.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.security.ChangePasswordResult;
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
                .contains(new PasswordRefusal(Optional.of("present"), "This is not your present password."));
    }

    @Test
    void everythingThatIsWrongWithTheNewOneIsSaidAtItsField() {
        assertThat(PasswordRefusal.of(new ChangePasswordResult.Unfit(List.of("Too short.", "Too common."))))
                .contains(new PasswordRefusal(Optional.of("wanted"), "Too short. Too common."));
    }

    @Test
    void aWaitIsToldInWords() {
        assertThat(PasswordRefusal.of(new ChangePasswordResult.TooManyAttempts(Duration.ofMinutes(15))))
                .contains(new PasswordRefusal(
                        Optional.of("present"), "There were too many attempts. Try again in 15 minutes."));
    }

    @Test
    void whoIsOvertakenIsNotToldThatThePresentPasswordWasWrong() {
        PasswordRefusal refusal =
                PasswordRefusal.of(new ChangePasswordResult.Overtaken()).orElseThrow();
        assertThat(refusal.field()).isEmpty();
        assertThat(refusal.text()).contains("changed elsewhere").contains("not stored");
    }
}
