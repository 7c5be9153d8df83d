package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevisionsIT extends AdminBrowserTest {
    private final String title = "Revised " + UUID.randomUUID();

    @BeforeEach
    void enter() {
        logIn();
    }

    @Test
    void anEarlierVersionIsComparedAndBroughtBack() {
        writePost(title, "One line.\n\nThe quick brown fox.\n");
        save("One line.\n\nThe slow brown fox.\n\nMore.\n", "Foxes are slow");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History"))
                .click();

        assertThat(page.locator(".versions-table tbody tr")).hasCount(2);
        assertThat(page.locator(".versions-table")).containsText("Foxes are slow");
        assertThat(page.locator(".diff-line.removed .changed")).hasText("quick");
        assertThat(page.locator(".diff-line.added .changed")).hasText("slow");
        assertAccessible("history");
        assertFitsPhone();

        page.getByLabel("Why this change").fill("They are quick after all");
        button("Restore").click();
        page.waitForURL("**/admin/edit?id=*");
        assertThat(text()).hasValue("One line.\n\nThe quick brown fox.\n");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History"))
                .click();
        assertThat(page.locator(".versions-table tbody tr")).hasCount(3);
        assertThat(page.locator(".versions-table")).containsText("They are quick after all");
    }

    @Test
    void anyTwoVersionsAreCompared() {
        writePost(title, "One\n\nTwo\n");
        save("One\n\nTwo\n\nThree\n", "");
        save("One\n\nTwo\n\nThree\n\nFour\n", "");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History"))
                .click();
        page.getByLabel("Compare version 1").check();
        page.getByLabel("with version 3").check();
        button("Show the difference").click();

        assertThat(page.getByText("From version 1 to 3")).isVisible();
        assertThat(page.locator(".diff-lines")).containsText("Four");
        assertThat(page.locator(".diff-lines")).containsText("Three");
    }

    private void save(String source, String why) {
        text().fill(source);
        page.getByLabel("Why this change").fill(why);
        page.waitForResponse(response -> response.request().isNavigationRequest(), () -> button("Save")
                .click());
        assertThat(text()).hasValue(source);
    }

    private Locator text() {
        return page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
    }
}
