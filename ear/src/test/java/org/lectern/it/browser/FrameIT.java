package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is around every admin page: the menu, the colours, what is said when the server is away. */
class FrameIT extends AdminBrowserTest {
    @BeforeEach
    void enter() {
        logIn();
    }

    @Test
    void onAPhoneTheMenuOpensByKeyboardAndClosesAgain() {
        page.setViewportSize(360, 800);
        open("/admin/posts");
        Locator menu = button("Menu");
        assertThat(link("Import")).isHidden();
        menu.focus();
        page.keyboard().press("Enter");
        assertThat(menu).hasAttribute("aria-expanded", "true");
        assertThat(link("Import")).isVisible();
        page.keyboard().press("Escape");
        assertThat(link("Import")).isHidden();
        assertThat(menu).isFocused();
        menu.click();
        assertAccessible("menu");
    }

    @Test
    void thePageThatIsShownIsMarkedInTheMenu() {
        open("/admin/export");
        assertThat(link("Export")).hasAttribute("aria-current", "page");
        assertThat(link("Posts")).hasAttribute("aria-current", "false");
    }

    @Test
    void theColoursThatSomebodyChoseStay() {
        open("/admin/posts");
        page.locator(".account summary").click();
        page.waitForResponse(
                "**/admin/appearance", () -> page.getByLabel("Colours").selectOption("dark"));
        assertThat(page.locator("html")).hasAttribute("data-scheme", "dark");
        open("/admin/import");
        assertThat(page.locator("html")).hasAttribute("data-scheme", "dark");
        page.locator(".account summary").click();
        page.waitForResponse(
                "**/admin/appearance", () -> page.getByLabel("Colours").selectOption("system"));
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-scheme", "system");
    }

    @Test
    void aLostConnectionIsSaidInWords() {
        open("/admin/new");
        page.getByLabel("Title").fill("Typed on a train");
        context.setOffline(true);
        assertThat(page.locator("#notice")).containsText("This device is offline");
        button("Save").click();
        assertThat(page.locator("#notice")).containsText("offline");
        context.setOffline(false);
        assertThat(page.getByLabel("Title")).hasValue("Typed on a train");
    }

    @Test
    void anAddressThatIsInNoListIsShut() {
        for (String path : new String[] {"/admin/nothing", "/admin/posts-x", "/admin/resources/x", "/admin/Posts"}) {
            assertThat(page.navigate(lectern.at(path).toString()).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void proposalsComeAsSomebodyTypesAndAreTakenByKeyboard() {
        writePost("Proposals", "Text");
        open("/admin/posts");
        page.getByText("More filters").click();
        Locator tag = page.getByLabel("Tag", new Page.GetByLabelOptions().setExact(true));
        assertThat(tag).hasAttribute("role", "combobox");
        assertThat(page.locator("#filters")).isVisible();
        assertThat(page.evaluate("fetch('/admin/complete/nothing').then(a => a.status)"))
                .isEqualTo(404);
        assertThat(page.evaluate(
                        "fetch('/admin/complete/posts?q=Proposals').then(a => a.json()).then(a => a.items.length > 0)"))
                .isEqualTo(true);
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
