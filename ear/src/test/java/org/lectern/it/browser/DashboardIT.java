package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody sees who has just logged in. */
class DashboardIT extends AdminBrowserTest {
    private final String mark = "d" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whoLogsInSeesWhereWorkGoesOn() {
        logIn();
        writePost("Draft " + mark, "Text");
        open("/admin/");
        page.waitForURL("**/admin/dashboard");

        assertThat(page.locator("section[aria-labelledby=drafts]")).containsText("Draft " + mark);
        assertThat(page.locator("section[aria-labelledby=changes]")).containsText("Draft " + mark);
        assertThat(page.locator("section[aria-labelledby=health]")).containsText("answers");
        assertThat(page.locator("section[aria-labelledby=health]")).containsText("in the data folder");
        assertAccessible("dashboard");
        assertFitsPhone();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertAccessible("dashboard-dark");
    }

    @Test
    void theChartsHaveTheirNumbersInATable() {
        logIn();
        open("/admin/import");
        button("Load the demo").click();
        page.waitForURL("**/admin/import-run?id=*");
        assertThat(page.locator(".status").first()).hasText("done");
        open("/admin/dashboard");

        assertThat(page.locator(".chart svg")).hasCount(2);
        page.locator(".chart summary").first().click();
        assertThat(page.locator(".chart table").first()).containsText("2025");
        assertAccessible("dashboard-table");
        assertFitsPhone();
    }
}
