package org.lectern.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmittingFromProviderTest {
    private static final String ISSUER = "https://id.example";

    private final InMemoryUsers users = new InMemoryUsers();
    private final AdmitFromProvider admitting = new AdmitFromProvider(users);

    @Test
    void whoComesForTheFirstTimeBecomesAUserWithoutAPassword() {
        User made = admitted("7", "Ada Lovelace", Role.EDITOR);

        assertThat(made)
                .isEqualTo(new User(
                        "adalovelace",
                        "",
                        Set.of(Role.EDITOR),
                        1,
                        false,
                        true,
                        Optional.empty(),
                        Optional.of(ISSUER + " 7")));
        assertThat(users.find("adalovelace")).contains(made);
    }

    @Test
    void theSamePersonIsTheSameUserWhateverTheNameIsNow() {
        User first = admitted("7", "ada", Role.EDITOR);

        assertThat(admitted("7", "countess", Role.EDITOR)).isEqualTo(first);
        assertThat(users.find("countess")).isEmpty();
    }

    @Test
    void theRolesAreThoseThatTheProviderSaysNow() {
        admitted("7", "ada", Role.ADMINISTRATOR);
        User lowered = admitted("7", "ada", Role.READER);

        assertThat(lowered.roles()).containsExactly(Role.READER);
        assertThat(lowered.version()).isEqualTo(2);
    }

    @Test
    void whoHasNoRoleHereIsNotLetInAndNotKept() {
        assertThat(admitting.admit(new ProviderClaims(ISSUER, "7", "ada", Set.of())))
                .isEqualTo(new AdmissionResult.NotAllowed());
        assertThat(users.find("ada")).isEmpty();
    }

    @Test
    void whoWasShutOutHereIsNotLetIn() {
        User ada = admitted("7", "ada", Role.EDITOR);
        users.replace(ada.activated(false));

        assertThat(admitting.admit(new ProviderClaims(ISSUER, "7", "ada", Set.of(Role.EDITOR))))
                .isEqualTo(new AdmissionResult.NotAllowed());
    }

    @Test
    void theProviderTakesNobodyOver() {
        User admin = new User("admin", "hash", Set.of(Role.ADMINISTRATOR), 1, false);
        users.insert(admin);

        assertThat(admitting.admit(new ProviderClaims(ISSUER, "7", "Admin", Set.of(Role.ADMINISTRATOR))))
                .isEqualTo(new AdmissionResult.NameTaken("admin"));
        assertThat(users.find("admin")).contains(admin);
    }

    @Test
    void anotherProvidersSamePersonIsAnother() {
        admitted("7", "ada", Role.EDITOR);

        assertThat(admitting.admit(new ProviderClaims("https://evil.example", "7", "ada", Set.of(Role.EDITOR))))
                .isEqualTo(new AdmissionResult.NameTaken("ada"));
    }

    @Test
    void whoHasNoUsableNameGetsOneThatNobodyElseGets() {
        assertThat(admitted("7", "\u674e", Role.EDITOR).name()).matches("oidc-[0-9a-f]{12}");
        assertThat(admitted("8", "", Role.EDITOR).name())
                .isNotEqualTo(admitted("7", "", Role.EDITOR).name());
    }

    private User admitted(String subject, String name, Role role) {
        return ((AdmissionResult.Admitted) admitting.admit(new ProviderClaims(ISSUER, subject, name, Set.of(role))))
                .user();
    }
}
