package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LogInIT extends AdminBrowserTest {
    @Test
    void theLogInPageIsAccessible() {
        open("/login");
        assertAccessible("login");
        assertFitsPhone();
    }

    @Test
    void whoIsNotLoggedInIsAskedToAndThenSeesThePageThatWasAskedFor() {
        open("/admin/import");
        page.waitForURL("**/login?target=*");
        logInWith(lectern.adminPassword());
        page.waitForURL("**/admin/import");
    }

    @Test
    void afterTheLogInNobodyIsSentToAnotherSite() {
        open("/login?target=//example.org/admin");
        logInWith(lectern.adminPassword());
        page.waitForURL("**/admin/dashboard");
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        open("/login");
        logInWith("not the password");
        assertThat(page.getByText("The name or the password is wrong.")).isVisible();
        assertAccessible("login-wrong");
    }

    @Test
    void afterTooManyWrongPasswordsThereIsAWait() {
        open("/login");
        for (int i = 0; i < 6; i++) {
            page.getByLabel("Name").fill("somebody");
            page.getByLabel("Password").fill("guess " + i);
            button("Log in").click();
            assertThat(page.locator(".messages")).isVisible();
        }
        page.getByLabel("Name").fill("somebody");
        page.getByLabel("Password").fill("another guess");
        Response refused =
                page.waitForResponse("**/login", () -> button("Log in").click());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headerValue("retry-after"))).isBetween(1, 60);
        assertThat(page.getByText("too many attempts")).isVisible();
    }

    @Test
    void theSessionsCookieIsOutOfReachForScriptsAndOtherSites() {
        logIn();
        Cookie cookie = context.cookies().get(0);
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
    }

    @Test
    void theSessionGetsANewIdAtLogIn() {
        logIn();
        String first = context.cookies().get(0).value;
        logIn();
        assertThat(context.cookies().get(0).value).isNotEqualTo(first);
    }

    @Test
    void afterTheLogOutThePagesAreShut() {
        logIn();
        button("Log out").click();
        assertThat(page.getByText("You are logged out.")).isVisible();
        assertAccessible("logged-out");
        open("/admin/posts");
        page.waitForURL("**/login?target=*");
    }

    @Test
    void aLinkCannotLogOut() {
        logIn();
        open("/admin/logout");
        open("/admin/posts");
        assertThat(page).hasTitle(Pattern.compile("^Posts"));
    }

    @Test
    void whatAnAdministratorSawIsKeptForNobodyElseHoweverTheAddressIsWritten() throws Exception {
        logIn();
        for (String path : new String[] {"/%61dmin/posts", "//admin/posts", "/admin;x=1/posts", "/./admin/posts"}) {
            page.navigate(lectern.at(path).toString());
            assertThat(lectern.get(path).body()).as(path).doesNotContain("Log out");
        }
    }

    @Test
    void whatIsTypedIsReadInEveryScript() {
        open("/login");
        page.getByLabel("Name").fill("ädmin 管理");
        page.getByLabel("Password").fill("wrong");
        button("Log in").click();
        assertThat(page.getByText("is wrong")).isVisible();
        assertThat(page.getByLabel("Name")).hasValue("ädmin 管理");
    }
}
