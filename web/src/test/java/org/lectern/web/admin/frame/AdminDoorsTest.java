package org.lectern.web.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.security.Role;
import org.lectern.security.User;
import org.lectern.security.preference.InMemoryPreferences;
import org.lectern.site.Site;
import org.lectern.web.security.Exchange;
import org.lectern.web.security.SignedIn;

class AdminDoorsTest {
    private static final Site SITE = new Site("Lectern", ZoneId.of("UTC"), Optional.empty());

    @ParameterizedTest
    @MethodSource("everyPageAndRole")
    void aPageOpensToThoseWhoMaySeeItAndToNobodyElse(AdminPage page, Role role) throws Exception {
        boolean may = page.permission().map(role.permissions()::contains).orElse(true);

        assertThat(asked(page.path(), Set.of(role))).isEqualTo(may ? 200 : 403);
        assertThat(asked(page.path() + ".xhtml", Set.of(role))).isEqualTo(may ? 200 : 403);
    }

    @ParameterizedTest
    @EnumSource(AdminPage.class)
    void whoHasNoRoleGetsOnlyToWhatIsForEverybody(AdminPage page) throws Exception {
        assertThat(asked(page.path(), Set.of())).isEqualTo(page.permission().isPresent() ? 403 : 200);
    }

    @Test
    void onlyTheOwnAccountIsForEverybody() {
        assertThat(Arrays.stream(AdminPage.values())
                        .filter(page -> page.permission().isEmpty()))
                .containsExactlyInAnyOrder(
                        AdminPage.ACCOUNT,
                        AdminPage.ENROLMENT,
                        AdminPage.PASSWORD,
                        AdminPage.LOGOUT,
                        AdminPage.APPEARANCE,
                        AdminPage.VIEWS,
                        AdminPage.SHORTCUTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/admin/nothing", "/admin/users2", "/admin//users", "/admin/../admin/users", "/admin/USERS"})
    void whatIsNotListedIsShutToAdministratorsToo(String path) throws Exception {
        assertThat(asked(path, Set.of(Role.ADMINISTRATOR))).isEqualTo(404);
    }

    private static Stream<Arguments> everyPageAndRole() {
        return Arrays.stream(AdminPage.values())
                .flatMap(page -> Arrays.stream(Role.values()).map(role -> Arguments.of(page, role)));
    }

    private static int asked(String path, Set<Role> roles) throws Exception {
        Exchange exchange = new Exchange("GET", path, Map.of()).loggedInAs(new User("ada", "hash", roles, 1, false));
        SignedIn signedIn = new SignedIn(exchange.request(), SITE, new InMemoryPreferences());
        new AdminDoors(signedIn).doFilter(exchange.request(), exchange.response(), (request, response) -> {});
        return exchange.status();
    }
}
