package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed and not saved is not lost, whatever happens. */
class DraftIT extends AdminBrowserTest {
    private final String title = "Drafts " + UUID.randomUUID();

    @BeforeEach
    void enter() {
        logIn();
    }

    @Test
    void whatIsTypedIsThereAgainInAnotherBrowserAfterThisOneDied() {
        writePost(title, "The first text");
        typeKept("Hours of work");
        String address = page.url();
        try (BrowserContext other = context.browser().newContext()) {
            page.close();
            page = other.newPage();
            logIn();
            page.navigate(address);
            assertThat(text(page)).hasValue("Hours of work");
            assertThat(page.locator(".draft-note")).isVisible();
            assertAccessible("edit-draft");

            button("Throw my draft away").first().click();
            button(page, "Throw my draft away").last().click();
            assertThat(text(page)).hasValue("The first text");
            assertThat(page.locator(".draft-note")).hasCount(0);
        }
    }

    @Test
    void aPostThatWasNeverSavedIsOfferedWhereNewOnesBegin() {
        open("/admin/new");
        page.getByLabel("Title").fill(title);
        typeKept("Begun");

        open("/admin/new");
        assertThat(text(page)).hasValue("");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .click();
        assertThat(text(page)).hasValue("Begun");
        button("Save").click();
        page.waitForURL("**/admin/edit?id=*");
        assertThat(page.locator(".draft-note")).hasCount(0);
    }

    @Test
    void whoIsLoggedOutLogsInInAnotherTabAndGoesOn() {
        writePost(title, "The first text");
        context.clearCookies();
        text(page).fill("Hours of work");
        assertThat(page.getByText("Your session has ended")).isVisible();
        assertAccessible("edit-session-ended");
        Page other = context.waitForPage(
                () -> page.getByText("Log in again in a new tab").click());
        other.getByLabel("Name").fill("admin");
        other.getByLabel("Password").fill(lectern.adminPassword());
        button(other, "Log in").click();
        other.waitForURL("**/admin/posts");
        other.close();

        page.evaluate("window.dispatchEvent(new Event('focus'))");
        assertThat(page.getByText("Your session has ended")).isHidden();
        button("Save").click();
        assertThat(page.locator("#said")).hasText("Your changes are stored.");
        assertThat(text(page)).hasValue("Hours of work");
    }

    @Test
    void withoutAConnectionThePageKeepsTheTextAndSendsItLater() {
        writePost(title, "The first text");
        page.route("**/admin/editor/**", Route::abort);
        text(page).fill("Hours of work");
        assertThat(page.getByText("The server does not answer")).isVisible();
        assertThat(page.locator("#kept")).hasText("Kept in this browser.");
        assertAccessible("edit-unreachable");

        page.unroute("**/admin/editor/**");
        page.evaluate("window.dispatchEvent(new Event('online'))");
        assertThat(page.getByText("The server does not answer")).isHidden();
        assertThat(page.locator("#kept")).containsText("Draft kept");
        page.reload();
        assertThat(text(page)).hasValue("Hours of work");
    }

    @Test
    void whatTheServerNeverGotIsPutBackFromThisBrowser() {
        writePost(title, "The first text");
        String address = page.url();
        page.route("**/admin/editor/**", Route::abort);
        text(page).fill("Hours of work");
        assertThat(page.locator("#kept")).hasText("Kept in this browser.");
        page.close();

        page = newPage();
        page.navigate(address);
        assertThat(text(page)).hasValue("Hours of work");
        assertThat(page.locator(".draft-note")).isVisible();
    }

    @Test
    void twoPeopleAtOnceHaveBothTheirChanges() {
        writePost(title, "One.\n\nTwo.\n\nThree.");
        Page other = sameIn(newPage());
        text(page).fill("One, mine.\n\nTwo.\n\nThree.");
        saveText(other, "One.\n\nTwo.\n\nThree, theirs.");
        button("Save").click();

        assertThat(page.getByText("Both changes are in the form")).isVisible();
        assertThat(text(page)).hasValue("One, mine.\n\nTwo.\n\nThree, theirs.");
        assertAccessible("edit-merged");
        button("Save").click();
        assertThat(page.locator("#said")).hasText("Your changes are stored.");
        assertThat(text(page)).hasValue("One, mine.\n\nTwo.\n\nThree, theirs.");
    }

    @Test
    void whatBothChangedIsChosenPlaceByPlace() {
        writePost(title, "One.\n\nTwo.");
        Page other = sameIn(newPage());
        text(page).fill("Mine.\n\nTwo.");
        saveText(other, "Theirs.\n\nTwo.\n\nMore.");
        button("Save").click();

        assertThat(page.getByText("Two versions")).isVisible();
        assertThat(page.getByText("Two versions")).isFocused();
        assertAccessible("edit-two-versions");
        assertFitsPhone();
        button("Go on with this").click();
        assertThat(page.getByText("Choose at each place")).isVisible();
        page.getByLabel("Both, mine first").check();
        button("Go on with this").click();
        assertThat(text(page)).hasValue("Mine.\nTheirs.\n\nTwo.\n\nMore.");
        button("Save").click();
        assertThat(page.locator("#said")).hasText("Your changes are stored.");
    }

    /** Two tabs share what their person typed, so the other one is somebody else as far as the store can tell: it saves by the form. */
    private void saveText(Page on, String text) {
        on.evaluate(
                """
                text => fetch('/admin/editor/save', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({
                  id: window.lectern.editor.id, version: window.lectern.editor.state.version, turn: -1, fields: { source: [text] } }) })
                  .then(answer => answer.json()).then(answer => { if (answer.outcome !== 'saved') { throw new Error(answer.outcome); } })""",
                text);
    }

    private Page sameIn(Page other) {
        other.navigate(page.url());
        return other;
    }

    private void typeKept(String text) {
        text(page).fill(text);
        assertThat(page.locator("#kept")).containsText("Draft kept");
        assertThat(page.locator("#kept")).not().hasText("Kept in this browser.");
    }

    private static Locator text(Page on) {
        return on.getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
    }
}
