package org.lectern.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.security.factor.InMemorySecondFactors;
import org.lectern.security.factor.SecondFactor;

class FirstAdministratorTest {
    private final InMemoryUsers users = new InMemoryUsers();
    private final InMemorySecondFactors factors = new InMemorySecondFactors();
    private final Passwords passwords = new Passwords(new ReadablePasswordHash());

    @Test
    void anEmptySiteGetsARandomPasswordThatHasToBeChanged() {
        String password = withPassword(Optional.empty()).ensure().orElseThrow();
        assertThat(password).matches("([a-km-zA-HJ-NP-Z2-9]{4}-){4}[a-km-zA-HJ-NP-Z2-9]{4}");
        assertThat(admin()).isEqualTo(new User("admin", passwords.hash(password), Set.of(Role.ADMINISTRATOR), 1, true));
    }

    @Test
    void noTwoRandomPasswordsAreAlike() {
        RandomText random = new RandomText();
        assertThat(random.password()).isNotEqualTo(random.password());
    }

    @Test
    void theSecondStartShowsNoPasswordAndChangesNothing() {
        withPassword(Optional.empty()).ensure();
        User before = admin();
        assertThat(withPassword(Optional.empty()).ensure()).isEmpty();
        assertThat(admin()).isEqualTo(before);
    }

    @Test
    void theConfiguredPasswordIsTheFirstOneAndNeedsNoChange() {
        assertThat(withPassword(Optional.of("chosen by me")).ensure()).isEmpty();
        assertThat(admin().mustChangePassword()).isFalse();
        assertThat(passwords.matches("chosen by me", admin().passwordHash())).isTrue();
    }

    @Test
    void theConfiguredPasswordIsAWayBackIn() {
        users.insert(new User("admin", passwords.hash("forgotten"), Set.of(Role.ADMINISTRATOR), 7, true));
        withPassword(Optional.of("chosen by me")).ensure();
        assertThat(admin())
                .isEqualTo(new User("admin", passwords.hash("chosen by me"), Set.of(Role.ADMINISTRATOR), 8, false));
    }

    @Test
    void whoWasShutOutLoweredOrLostTheAppGetsInByAnotherConfiguredPassword() {
        users.insert(new User("admin", passwords.hash("forgotten"), Set.of(Role.READER), 7, false).activated(false));
        factors.insert(factor());

        withPassword(Optional.of("chosen by me")).ensure();

        assertThat(admin().may(Permission.ADMINISTER)).isTrue();
        assertThat(factors.find("admin")).isEmpty();
    }

    @Test
    void aPasswordThatStaysConfiguredLeavesTheSecondFactorAlone() {
        withPassword(Optional.of("chosen by me")).ensure();
        factors.insert(factor());

        withPassword(Optional.of("chosen by me")).ensure();

        assertThat(factors.find("admin")).contains(factor());
    }

    private static SecondFactor factor() {
        return new SecondFactor("admin", "JBSWY3DPEHPK3PXP", true, 0, Set.of(), Instant.EPOCH, 1);
    }

    @Test
    void aConfiguredPasswordThatHoldsAlreadyStoresNothing() {
        withPassword(Optional.of("chosen by me")).ensure();
        withPassword(Optional.of("chosen by me")).ensure();
        assertThat(admin().version()).isEqualTo(1);
    }

    @Test
    void aBlankConfiguredPasswordCountsAsNone() {
        assertThat(withPassword(Optional.of("  ")).ensure()).isPresent();
    }

    @Test
    void aConfiguredPasswordTooLongToBeTypedIsRefusedAtStart() {
        assertThatThrownBy(() -> withPassword(Optional.of("x".repeat(1001))))
                .hasMessageContaining("LECTERN_ADMIN_PASSWORD");
    }

    private FirstAdministrator withPassword(Optional<String> configured) {
        return new FirstAdministrator(users, passwords, factors, new RandomText(), configured);
    }

    private User admin() {
        return users.find("admin").orElseThrow();
    }
}
