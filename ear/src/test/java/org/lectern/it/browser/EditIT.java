package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditIT extends AdminBrowserTest {
    private final String title = "Tractors " + UUID.randomUUID();

    @BeforeEach
    void enter() {
        logIn();
    }

    @Test
    void aNewPostIsStoredAsADraftAndThenPublished() throws Exception {
        writePost(title, "Python *on* a tractor");
        assertThat(page.getByText("The post is stored.")).isVisible();
        String slug = page.getByLabel("Slug").inputValue();
        assertThat(slug).startsWith("tractors-");
        assertThat(lectern.get("/api/v1/posts/" + slug).statusCode()).isEqualTo(404);

        page.getByLabel("Status").selectOption("published");
        page.getByLabel("Tags").fill("Python, Jakarta EE");
        save();
        assertThat(page.getByLabel("Published")).not().hasValue("");
        assertThat(page.getByLabel("Tags")).hasValue("Python, Jakarta EE");
        assertThat(lectern.get("/api/v1/posts/" + slug).body())
                .contains("\"tags\":[\"python\",\"jakarta-ee\"]")
                .contains("Python *on* a tractor");
    }

    @Test
    void theEditorIsAccessible() {
        open("/admin/new");
        assertAccessible("new");
        assertFitsPhone();
        writePost(title, "# Heading\n\nText");
        button("Add a field").click();
        assertAccessible("edit");
        assertFitsPhone();
    }

    @Test
    void thePreviewShowsWhatReadersWillSeeAndRunsNoScript() {
        writePost(title, "<script>alert(1)</script><img src=x onerror=alert(1)>\n\n**bold**");
        button("Preview").click();
        assertThat(page.frameLocator("iframe").locator("strong")).hasText("bold");
        assertThat(page.frameLocator("iframe").locator("script")).hasCount(0);
        assertThat(page.locator("iframe")).hasAttribute("title", "Preview");
        assertThat(page.locator("iframe")).hasAttribute("sandbox", "");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        open("/admin/new");
        page.getByLabel("Title").fill("x".repeat(2_000));
        page.getByLabel("Slug").fill("Not A Slug!");
        page.getByLabel("Language").fill("not a language");
        button("Save").click();
        assertThat(page.getByLabel("Slug")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[id='edit:slugError']")).containsText("not-a-slug");
        assertThat(page.locator("[id='edit:titleError']")).containsText("1000");
        assertThat(page.getByLabel("Language")).hasAttribute("aria-invalid", "true");
        assertThat(page.getByLabel("Title")).hasValue("x".repeat(2_000));
        assertAccessible("edit-wrong");
    }

    @Test
    void attributesKeepTheirTypes() throws Exception {
        writePost(title, "Text");
        addAttribute(0, "rating", "Number", "4.5");
        addAttribute(1, "seen", "Yes or no", "true");
        addAttribute(2, "sponsors", "List or group (JSON)", "[\"A\", {\"name\": \"B\"}]");
        addAttribute(3, "mood", "Text", "good");
        page.getByLabel("Status").selectOption("published");
        save();
        assertThat(page.getByLabel("Name 1")).hasValue("rating");
        assertThat(page.getByLabel("Type of sponsors")).hasValue("JSON");
        String slug = page.getByLabel("Slug").inputValue();
        assertThat(lectern.get("/api/v1/posts/" + slug).body())
                .contains(
                        "\"attributes\":{\"rating\":4.5,\"seen\":true,\"sponsors\":[\"A\",{\"name\":\"B\"}],\"mood\":\"good\"}");
        page.getByTitle("Remove mood").click();
        assertThat(page.getByLabel("Name 4")).hasCount(0);
        save();
        assertThat(lectern.get("/api/v1/posts/" + slug).body()).doesNotContain("mood");
    }

    @Test
    void anAttributeThatIsNoNumberIsRefusedByName() {
        writePost(title, "Text");
        addAttribute(0, "rating", "Number", "many");
        button("Save").click();
        assertThat(page.getByText("rating: This is no number")).isVisible();
    }

    @Test
    void twoPeopleAtOncePutTheirVersionsSideBySide() {
        writePost(title, "The first text");
        Page other = sameIn(newPage());
        saveText(other, "Text of somebody else");
        text(page).fill("My own text");
        button("Save").click();

        assertThat(page.getByText("Somebody else saved this post")).isVisible();
        assertThat(page.getByLabel("Text: theirs")).hasValue("Text of somebody else");
        assertThat(page.getByLabel("Text: yours")).hasValue("My own text");
        assertThat(text(page)).hasValue("My own text");
        assertAccessible("edit-two-versions");

        button("Save mine over it").click();
        assertThat(page.getByText("Your changes are stored.")).isVisible();
        assertThat(text(page)).hasValue("My own text");
    }

    @Test
    void whoTakesTheOtherVersionKeepsTheOwnInReach() {
        writePost(title, "The first text");
        Page other = sameIn(newPage());
        saveText(other, "Text of somebody else");
        text(page).fill("My own text");
        button("Save").click();
        button("Take theirs, keep mine beside it").click();
        assertThat(text(page)).hasValue("Text of somebody else");
        page.getByText("Your own version").click();
        assertThat(page.locator("details textarea").first()).hasValue("My own text");
        assertAccessible("edit-aside");
    }

    @Test
    void whatWasTypedIsOfferedAgainAfterALostSession() {
        writePost(title, "The first text");
        text(page).fill("Hours of work");
        assertThat(page.getByText("Kept in this browser")).isVisible();
        context.clearCookies();
        button("Save").click();
        assertThat(page.getByText("Your session has ended")).isVisible();
        assertThat(text(page)).hasValue("Hours of work");
        assertAccessible("edit-session-ended");

        page.getByText("Log in again").click();
        logInWith(lectern.adminPassword());
        page.waitForURL("**/admin/edit?id=*");
        assertThat(text(page)).hasValue("The first text");
        assertAccessible("edit-typed");
        button("Put it back").click();
        assertThat(text(page)).hasValue("Hours of work");
        save();
        page.reload();
        assertThat(text(page)).hasValue("Hours of work");
        assertThat(page.getByText("that you typed here")).isHidden();
    }

    @Test
    void aPostGoesToTheTrashAndFromThereForGood() {
        writePost(title, "Text");
        String editor = page.url();
        button("Delete").click();
        assertAccessible("edit-delete");
        button("Keep it").click();
        button("Delete").click();
        button("Move it").click();
        page.waitForURL("**/admin/dashboard");
        assertThat(page.getByText("Moved to the trash: " + title)).isVisible();
        page.navigate(editor);
        assertThat(page.getByLabel("Status")).hasValue("trashed");
        button("Delete").click();
        button("Delete it").click();
        page.waitForURL("**/admin/dashboard");
        assertThat(page.navigate(editor).status()).isEqualTo(404);
    }

    @Test
    void aPostIsWrittenWithoutAMouse() {
        open("/admin/posts");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to content")).isFocused();
        tabTo(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New post")));
        page.keyboard().press("Enter");
        page.waitForURL("**/admin/new");
        tabTo(page.getByLabel("Title"));
        page.keyboard().type(title);
        tabTo(text(page));
        page.keyboard().type("Typed, not clicked");
        tabTo(button("Save"));
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/admin/edit\\?id="));
        assertThat(text(page)).hasValue("Typed, not clicked");
    }

    private void tabTo(Locator wanted) {
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("each => each === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
    }

    private void addAttribute(int row, String name, String type, String value) {
        button("Add a field").click();
        page.getByLabel("Name " + (row + 1)).fill(name);
        Locator fields = page.locator(".attribute").nth(row);
        fields.locator("select").selectOption(type);
        fields.locator("textarea").fill(value);
    }

    private void save() {
        page.waitForResponse(response -> response.request().isNavigationRequest(), () -> button("Save")
                .click());
        assertThat(page.getByText("Your changes are stored.")).isVisible();
    }

    private void saveText(Page on, String text) {
        text(on).fill(text);
        button(on, "Save").click();
        assertThat(on.getByText("Your changes are stored.")).isVisible();
    }

    private Page sameIn(Page other) {
        other.navigate(page.url());
        return other;
    }

    private static Locator text(Page on) {
        return on.getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
    }
}
