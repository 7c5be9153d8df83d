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
        assertThat(page.locator("#said")).hasText("The post is stored.");
        String slug = page.getByLabel("Slug").inputValue();
        assertThat(slug).startsWith("tractors-");
        assertThat(lectern.get("/api/v1/posts/" + slug).statusCode()).isEqualTo(404);

        addTags("python", "jakarta-ee");
        button("Save and publish").click();
        assertThat(page.locator("#said")).hasText("Your changes are stored.");
        assertThat(page.getByLabel("Published", exactly())).not().hasValue("");
        assertThat(page.locator("section .status")).hasText("Published");
        assertThat(lectern.get("/api/v1/posts/" + slug).body())
                .contains("\"tags\":[\"python\",\"jakarta-ee\"]")
                .contains("Python *on* a tractor");

        button("Save and withdraw").click();
        assertThat(page.locator("section .status")).hasText("Withdrawn");
        assertThat(lectern.get("/api/v1/posts/" + slug).statusCode()).isEqualTo(404);
    }

    @Test
    void aPostWithATimeToComeIsScheduledAndCanBeADraftAgain() {
        writePost(title, "Text");
        page.getByLabel("Published", exactly()).fill("2099-01-01T10:00");
        button("Save and publish").click();
        assertThat(page.locator("section .status")).hasText("Scheduled");
        button("Save as a draft").click();
        assertThat(page.locator("section .status")).hasText("Draft");
        assertThat(page.getByLabel("Published", exactly())).hasValue("2099-01-01T10:00");
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
        open("/admin/new");
        text().fill("<script>alert(1)</script><img src=x onerror=alert(1)>\n\n**bold**");
        Locator preview = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Preview"));
        assertThat(preview.locator("strong")).hasText("bold");
        assertThat(preview.locator("script")).hasCount(0);
        assertThat(preview.locator("[onerror]")).hasCount(0);

        button("Preview").click();
        assertThat(preview).isHidden();
        button("Preview").click();
        text().fill("Line\n\n".repeat(200) + "The **last** one");
        assertThat(preview.locator("strong")).hasText("last");
        text().evaluate("each => { each.scrollTop = each.scrollHeight; }");
        page.waitForFunction(
                "() => { const pane = document.getElementById('preview'); return pane.scrollTop > 0 && pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 2; }");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        open("/admin/new");
        page.getByLabel("Title").fill("x".repeat(2_000));
        page.getByLabel("Slug").fill("Not A Slug!");
        page.getByLabel("Language", exactly()).fill("not a language");
        button("Save").click();
        assertThat(page.getByLabel("Slug")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#f-slug + .fault")).containsText("not-a-slug");
        assertThat(page.locator("#f-title + .fault")).containsText("1000");
        assertThat(page.getByLabel("Language", exactly())).hasAttribute("aria-invalid", "true");
        assertThat(page.getByLabel("Title")).hasValue("x".repeat(2_000));
        assertThat(page.getByLabel("Title")).isFocused();
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
    void anAttributeThatIsNoNumberIsRefusedAtItsRow() {
        writePost(title, "Text");
        addAttribute(0, "rating", "Number", "many");
        button("Save").click();
        assertThat(page.locator(".attribute .fault")).containsText("This is no number");
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
        page.waitForURL("**/admin/posts");
        page.navigate(editor);
        assertThat(page.getByLabel("Status")).hasValue("trashed");
        button("Delete").click();
        button("Delete it").click();
        page.waitForURL("**/admin/posts");
        assertThat(page.navigate(editor).status()).isEqualTo(404);
    }

    @Test
    void aPostIsWrittenWithoutAMouse() {
        open("/admin/new");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to content")).isFocused();
        tabTo(page.getByLabel("Title"));
        page.keyboard().type(title);
        tabTo(button("Bold"));
        page.keyboard().press("ArrowRight");
        assertThat(button("Italic")).isFocused();
        tabTo(text());
        page.keyboard().type("Typed, not ");
        page.keyboard().press("Control+b");
        page.keyboard().type("clicked");
        page.keyboard().press("Control+s");
        page.waitForURL(Pattern.compile("/admin/edit\\?id="));
        assertThat(text()).hasValue("Typed, not **clicked**");
        assertThat(text()).isFocused();
    }

    @Test
    void theToolbarMarksWhatIsSelectedAndTheBrowserTakesItBack() {
        open("/admin/new");
        text().fill("word");
        text().selectText();
        button("Bold").click();
        assertThat(text()).hasValue("**word**");
        button("Bold").click();
        assertThat(text()).hasValue("word");
        button("Quote").click();
        assertThat(text()).hasValue("> word");
        button("Heading").click();
        assertThat(text()).hasValue("## > word");
        text().press("Control+z");
        assertThat(text()).hasValue("> word");
    }

    @Test
    void aLinkToAnOwnPostIsFoundByItsTitle() {
        writePost(title, "Text");
        String path = "/" + page.getByLabel("Slug").inputValue();
        page.getByLabel("Status").selectOption("published");
        save();
        open("/admin/new");
        text().fill("See ");
        text().press("End");
        text().press("Control+k");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("A post of yours, or an address"))
                .fill(title.substring(0, 20));
        page.locator("[role=option]").first().click();
        assertThat(page.getByLabel("Words of the link")).hasValue(title);
        button("Put it in").click();
        assertThat(text()).hasValue(Pattern.compile("See \\[" + title + "\\]\\(/\\d{4}/.*" + path + "\\)"));
    }

    private void addTags(String... tags) {
        Locator field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Tags"));
        for (String tag : tags) {
            field.fill(tag);
            field.press("Enter");
        }
    }

    private void tabTo(Locator wanted) {
        for (int i = 0; i < 80; i++) {
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
        assertThat(page.locator("#said")).hasText("Your changes are stored.");
    }

    private Locator text() {
        return page.getByLabel("Text", exactly());
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
