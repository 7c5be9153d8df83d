package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsIT extends AccountsBrowserTest {
    @BeforeEach
    void enter() {
        logIn();
    }

    @Test
    void somebodyIsInvitedLogsInWithASecondFactorAndIsPutOut() {
        String name = freshName();
        String link = invite(name, "editor");
        assertAccessible("user-invited");
        Page theirs = elsewhere();
        choosePassword(theirs, link);
        theirs.navigate(link);
        assertThat(theirs.getByText("This link was used already")).isVisible();

        typePassword(theirs, name);
        theirs.waitForURL("**/admin/**");
        Authenticator app = enrol(theirs);
        String recovery = theirs.locator(".recovery code").first().textContent();
        logOut(theirs);

        typePassword(theirs, name);
        theirs.waitForURL("**/login/code");
        theirs.getByLabel("Code").fill("000000");
        button(theirs, "Log in").click();
        assertThat(theirs.getByText("This is not the code")).isVisible();
        page = theirs;
        assertAccessible("login-code");
        page = context.pages().get(0);
        theirs.getByLabel("Code").fill(app.nextCode());
        button(theirs, "Log in").click();
        theirs.waitForURL("**/admin/**");
        logOut(theirs);

        typePassword(theirs, name);
        theirs.getByLabel("Code").fill(recovery);
        button(theirs, "Log in").click();
        theirs.waitForURL("**/admin/**");

        open("/admin/user?name=" + name);
        assertThat(page.getByText("Logged in at 1 place.")).isVisible();
        button("Log out everywhere").click();
        assertThat(page.getByText("All log-ins of the user have ended.")).isVisible();
        theirs.navigate(lectern.at("/admin/posts").toString());
        theirs.waitForURL("**/login?target=*");
    }

    @Test
    void theAccountPageIsAccessibleInEachOfItsStates() {
        String name = freshName();
        Page theirs = somebody(name, "reader");
        page = theirs;
        open("/admin/account");
        assertAccessible("account");
        assertFitsPhone();
        button("Set it up").click();
        assertAccessible("account-enrolment");
        page.getByLabel("The code that the app shows").fill("000000");
        button("Switch it on").click();
        assertThat(page.getByText("This is not the code that the app shows now."))
                .isVisible();
        assertAccessible("account-wrong-code");
        enrolFromHere(page);
        assertAccessible("account-recovery-codes");
        open("/admin/account");
        assertThat(page.locator(".recovery")).isHidden();
        page.getByLabel("Present password").fill("not the one");
        button("Switch it off").click();
        assertThat(page.getByText("This is not your present password.")).isVisible();
        page.getByLabel("Present password").fill(GOOD_PASSWORD);
        button("Switch it off").click();
        assertThat(page.getByText("The second factor is off.")).isVisible();
    }

    @Test
    void somebodyEndsALogInOfTheirOwnElsewhere() {
        String name = freshName();
        Page here = somebody(name, "editor");
        Page there = elsewhere();
        typePassword(there, name);
        there.waitForURL("**/admin/**");

        here.navigate(lectern.at("/admin/account").toString());
        button(here, "Log out there").click();
        assertThat(here.getByText("That log-in has ended.")).isVisible();

        there.navigate(lectern.at("/admin/account").toString());
        there.waitForURL("**/login?target=*");
        here.navigate(lectern.at("/admin/account").toString());
        assertThat(here).hasTitle(Pattern.compile("^Your account"));
    }

    @Test
    void aChosenLanguageAndZoneCountEverywhere() {
        Page theirs = somebody(freshName(), "reader");
        theirs.navigate(lectern.at("/admin/account").toString());
        theirs.getByLabel("Language", new Page.GetByLabelOptions().setExact(true))
                .selectOption("nl");
        theirs.getByLabel("Time zone").fill("Europe/Amsterdam");
        button(theirs, "Save").click();
        assertThat(theirs).hasTitle(Pattern.compile("^Uw account"));
        assertThat(theirs.getByLabel("Tijdzone")).hasValue("Europe/Amsterdam");
        theirs.getByLabel("Tijdzone").fill("Mars/Olympus");
        button(theirs, "Opslaan").click();
        assertThat(theirs.getByText("Zo'n tijdzone is er niet.")).isVisible();
    }

    @Test
    void aChangedRoleEndsTheLogInAndCountsAtTheNext() {
        String name = freshName();
        Page theirs = somebody(name, "editor");
        assertThat(theirs.navigate(lectern.at("/admin/import").toString()).status())
                .isEqualTo(200);

        open("/admin/user?name=" + name);
        page.locator("select[id='user:role']").selectOption("reader");
        button("Save").click();
        assertThat(page.getByText("The user is changed.")).isVisible();

        theirs.navigate(lectern.at("/admin/import").toString());
        theirs.waitForURL("**/login?target=*");
        typePassword(theirs, name);
        theirs.waitForURL("**/admin/**");
        assertThat(theirs.navigate(lectern.at("/admin/import").toString()).status())
                .isEqualTo(403);
    }

    @Test
    void theLastAdministratorCanNotBeShutOut() {
        open("/admin/user?name=admin");
        page.getByLabel("May log in").uncheck();
        button("Save").click();
        assertThat(page.getByText("Nobody would be left")).isVisible();
        assertAccessible("user-last-administrator");
        Response still = page.navigate(lectern.at("/admin/users").toString());
        assertThat(still.status()).isEqualTo(200);
    }

    @Test
    void theListOfUsersIsAccessible() {
        open("/admin/users");
        assertAccessible("users");
        assertFitsPhone();
        page.getByLabel("Name").fill("No Name");
        button("Invite").click();
        assertThat(page.getByText("A name has 1 to 60 small letters")).isVisible();
        assertAccessible("users-wrong");
    }

    @Test
    void theLinksPageIsAccessible() {
        String link = invite(freshName(), "reader");
        page.navigate(link);
        assertAccessible("choose-password");
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("password1234");
        page.getByLabel("New password, once more").fill("password1234");
        button("Set the password").click();
        assertThat(page.getByText("everybody tries first")).isVisible();
    }

    private Authenticator enrol(Page theirs) {
        theirs.navigate(lectern.at("/admin/account").toString());
        button(theirs, "Set it up").click();
        return enrolFromHere(theirs);
    }

    private static Authenticator enrolFromHere(Page theirs) {
        assertThat(theirs.getByAltText("QR code for the authenticator app")).isVisible();
        Authenticator app =
                new Authenticator(theirs.locator("#second-factor p code").textContent());
        theirs.getByLabel("The code that the app shows").fill(app.code());
        button(theirs, "Switch it on").click();
        assertThat(theirs.locator(".recovery code")).hasCount(10);
        return app;
    }
}
