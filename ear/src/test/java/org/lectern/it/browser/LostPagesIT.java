package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that the server has forgotten, or never made. */
class LostPagesIT extends AdminBrowserTest {
    private final String title = "Lost " + UUID.randomUUID();

    @BeforeEach
    void enter() {
        logIn();
    }

    @Test
    void anEditorOfAnEarlierSessionGoesOnInTheNewOne() {
        writePost(title, "The first text");
        Page elsewhere = newPage();
        elsewhere.navigate(lectern.at("/login").toString());
        elsewhere.getByLabel("Name").fill("admin");
        elsewhere.getByLabel("Password").fill(lectern.adminPassword());
        button(elsewhere, "Log in").click();
        elsewhere.waitForURL("**/admin/dashboard");

        text().fill("Hours of work");
        button("Save").click();
        assertThat(page.locator("#said")).hasText("Your changes are stored.");
        assertThat(text()).hasValue("Hours of work");
    }

    @Test
    void aForgedViewStateRunsNothingAndIsToldInWords() {
        open("/admin/import");
        page.evaluate("document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]').forEach(f => f.value = '1:2')");
        Response answer =
                page.waitForResponse("**/admin/import", () -> button("Import").click());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(page.getByText("This page is too old")).isVisible();
        assertAccessible("error-409");
    }

    @Test
    void anAdminPageThatDoesNotExistIsToldInWords() {
        Response answer = page.navigate(lectern.at("/admin/nothing").toString());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.getByText("There is nothing here")).isVisible();
    }

    @Test
    void anEditorWithoutAPostIsAWrongAddress() {
        assertThat(page.navigate(lectern.at("/admin/edit").toString()).status()).isEqualTo(400);
    }

    private Locator text() {
        return page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
    }
}
