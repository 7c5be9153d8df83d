package org.lectern.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;

/** What browser tests of the people who work here share. The page is the administrator's. */
abstract class AccountsBrowserTest extends AdminBrowserTest {
    static final String GOOD_PASSWORD = "seven quiet otters paddle";

    /** Of somebody whom no other test knows. */
    static String freshName() {
        return "user-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Leaves the page on the user's. @return the link that the administrator hands over */
    String invite(String name, String role) {
        open("/admin/users");
        page.getByLabel("Name").fill(name);
        page.locator("select[id='invite:role']").selectOption(new SelectOption().setValue(role));
        button("Invite").click();
        page.waitForURL("**/admin/user?name=*");
        return page.getByLabel("Link", new Page.GetByLabelOptions().setExact(true))
                .inputValue();
    }

    /** Somebody else's browser. */
    Page elsewhere() {
        BrowserContext other = context.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(lectern.base().toString())
                        .setLocale("en"));
        other.setDefaultTimeout(15_000);
        return other.newPage();
    }

    void choosePassword(Page theirs, String link) {
        theirs.navigate(link);
        theirs.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill(GOOD_PASSWORD);
        theirs.getByLabel("New password, once more").fill(GOOD_PASSWORD);
        button(theirs, "Set the password").click();
        theirs.waitForURL("**/login?chosen=true");
    }

    void typePassword(Page theirs, String name) {
        theirs.navigate(lectern.at("/login").toString());
        theirs.getByLabel("Name").fill(name);
        theirs.getByLabel("Password").fill(GOOD_PASSWORD);
        button(theirs, "Log in").click();
    }

    static void logOut(Page theirs) {
        theirs.locator("details.account summary").click();
        button(theirs, "Log out").click();
        theirs.waitForURL("**/login?ended=true");
    }

    /** Logged in, in a browser of their own. */
    Page somebody(String name, String role) {
        String link = invite(name, role);
        Page theirs = elsewhere();
        choosePassword(theirs, link);
        typePassword(theirs, name);
        theirs.waitForURL("**/admin/**");
        return theirs;
    }
}
