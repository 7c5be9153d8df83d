package org.lectern.web.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.security.Role;

class OidcSettingsTest {
    private static final Optional<String> BASE = Optional.of("https://lectern.example");
    private static final Map<String, String> RIGHT = Map.of(
            "lectern.oidc.issuer", "https://id.example/realms/one",
            "lectern.oidc.client.id", "lectern",
            "lectern.oidc.client.secret", "s3cret");

    @Test
    void withoutAnIssuerNobodyLogsInThatWay() {
        assertThat(new OidcSettings(Map.of(), BASE).provider()).isEmpty();
        assertThat(new OidcSettings(Map.of("lectern.oidc.issuer", " "), BASE).name())
                .isEmpty();
    }

    @Test
    void theRestHasItsUsualValues() {
        OidcSettings.Provider provider =
                new OidcSettings(RIGHT, BASE).provider().orElseThrow();

        assertThat(provider.name()).isEqualTo("id.example");
        assertThat(provider.roleClaim()).isEqualTo("roles");
        assertThat(provider.callback()).hasToString("https://lectern.example/login/oidc/callback");
        assertThat(provider.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lectern.oidc.client.id", "lectern.oidc.client.secret"})
    void whatIsMissingIsNamed(String key) {
        Map<String, String> values = new HashMap<>(RIGHT);
        values.remove(key);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OidcSettings(values, BASE))
                .withMessageContaining(key.toUpperCase().replace('.', '_'));
    }

    @Test
    void withoutTheSitesAddressTheProviderKnowsNoWayBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OidcSettings(RIGHT, Optional.empty()))
                .withMessageContaining("LECTERN_BASE_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id.example", "http://id.example", "https://", "https://id.example?x", "://", "https://a b"})
    void anIssuerThatIsNoneIsRefused(String issuer) {
        Map<String, String> values = new HashMap<>(RIGHT);
        values.put("lectern.oidc.issuer", issuer);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OidcSettings(values, BASE))
                .withMessageContaining("LECTERN_OIDC_ISSUER");
    }

    @Test
    void rolesAreFoundByNameWhereverTheyStand() {
        RoleMapping names = RoleMapping.BY_NAME;

        assertThat(names.read(Map.of("roles", List.of("editor", "unheard-of", 7)), "roles"))
                .containsExactly(Role.EDITOR);
        assertThat(names.read(Map.of("roles", "reader"), "roles")).containsExactly(Role.READER);
        assertThat(names.read(Map.of("realm_access", Map.of("roles", List.of("author"))), "realm_access.roles"))
                .containsExactly(Role.AUTHOR);
        assertThat(names.read(Map.of("https://x.example/roles", List.of("author")), "https://x.example/roles"))
                .containsExactly(Role.AUTHOR);
    }

    @Test
    void whatSaysNothingOfRolesGivesNone() {
        RoleMapping names = RoleMapping.BY_NAME;

        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                Map.of(), Map.of("roles", Map.of("a", "editor")), Map.of("roles", 7), Map.of("roles", "Editor"))) {
            assertThat(names.read(claims, "roles")).isEmpty();
        }
        assertThat(names.read(Map.of("a", "editor"), "a.b.c")).isEqualTo(Set.of());
    }

    @Test
    void theProvidersRolesMayHaveOtherNames() {
        RoleMapping mapping = RoleMapping.parse("lectern-staff = editor, a=b=administrator");

        assertThat(mapping.read(Map.of("roles", List.of("lectern-staff", "administrator")), "roles"))
                .containsExactly(Role.EDITOR);
        assertThat(mapping.read(Map.of("roles", "a=b"), "roles")).containsExactly(Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "staff=", "=editor", "staff=boss", "a=editor,,b=reader"})
    void aPairThatIsNoneIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoleMapping.parse(text))
                .withMessageContaining("LECTERN_OIDC_ROLES");
    }

    @Test
    void aPendingLogInIsTakenOnceAndByItsBrowserAlone() {
        PendingLogIns pending = new PendingLogIns();
        PendingLogIn mine = PendingLogIn.begun("mine", "/admin/posts");
        PendingLogIn other = PendingLogIn.begun("mine", "/admin/tags");
        pending.add(mine);
        pending.add(other);

        assertThat(pending.take(other.state().getValue(), "mine")).contains(other);
        assertThat(pending.take(other.state().getValue(), "mine")).isEmpty();
        assertThat(pending.take(mine.state().getValue(), "another's")).isEmpty();
        assertThat(pending.take(mine.state().getValue(), "mine")).isEmpty();
        assertThat(pending.take("", "")).isEmpty();
    }
}
