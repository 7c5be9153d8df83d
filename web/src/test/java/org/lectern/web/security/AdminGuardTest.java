package org.lectern.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.security.Role;
import org.lectern.security.User;

class AdminGuardTest {
    private static final User ADA = new User("ada", "hash", Set.of(Role.ADMINISTRATOR), 1, false);
    private static final User NEW = new User("new", "hash", Set.of(Role.ADMINISTRATOR), 1, true);

    @ParameterizedTest
    @CsvSource({
        "POST, same-origin, 200",
        "POST, none, 200",
        "POST, same-site, 403",
        "POST, cross-site, 403",
        "POST, unheard-of, 403",
        "GET, cross-site, 200"
    })
    void aFormIsTakenOnlyFromAPageOfThisHost(String method, String site, int status) throws Exception {
        Exchange exchange = new Exchange(method, "/admin/posts", Map.of("Sec-Fetch-Site", site)).loggedInAs(ADA);
        assertThat(guarded(exchange)).isEqualTo(status);
    }

    @Test
    void aBrowserThatDoesNotTellWhereAFormComesFromIsTakenAtItsCookie() throws Exception {
        assertThat(guarded(new Exchange("POST", "/admin/posts", Map.of()).loggedInAs(ADA)))
                .isEqualTo(200);
    }

    @Test
    void whereTheServerAppliesNoLogInNothingIsShown() throws Exception {
        assertThat(guarded(new Exchange("GET", "/admin/posts", Map.of()))).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"/admin/posts, 302", "/admin/password, 200", "/admin/logout, 200"})
    void aPasswordThatHasToBeChangedOpensOnlyThePageToChangeIt(String path, int status) throws Exception {
        assertThat(guarded(new Exchange("GET", path, Map.of()).loggedInAs(NEW))).isEqualTo(status);
    }

    private static int guarded(Exchange exchange) throws Exception {
        new AdminGuard().doFilter(exchange.request(), exchange.response(), (request, response) -> {});
        return exchange.status();
    }
}
