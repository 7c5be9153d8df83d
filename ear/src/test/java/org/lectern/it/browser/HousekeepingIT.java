package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What housekeeping found is mended on one page. */
class HousekeepingIT extends AdminBrowserTest {
    private static final int PICTURES = 20;

    private final String mark = "h" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void enter() {
        logIn();
    }

    @Test
    void twentyAlternativeTextsAreWrittenByKeyboardWithoutLeavingThePage() throws IOException {
        imported(PICTURES, "![](/images/gone-NUMBER.png)");
        lookAtEverything();
        assertAccessible("housekeeping");
        assertFitsPhone();
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Images without alternative text"))
                .click();
        page.waitForURL("**/admin/queue?check=images-without-alt");
        assertAccessible("queue-images");
        assertFitsPhone();
        long before = left();
        page.evaluate("window.stays = true");

        page.keyboard().press("n");
        for (int i = 0; i < PICTURES; i++) {
            String id = focused();
            page.keyboard().type("A picture, described as number " + i);
            page.keyboard().press("Enter");
            page.waitForFunction(
                    "id => document.activeElement.closest('article') && document.activeElement.closest('article').id !== id || document.querySelectorAll('article.finding:not([hidden])').length === 0",
                    id);
        }

        assertThat(left()).isEqualTo(before - PICTURES);
        assertThat(page.evaluate("window.stays")).isEqualTo(true);
        assertAccessible("queue-images-done");
    }

    @Test
    void aFixIsTakenBackAndWhatIsWrongIsSaidBesideTheField() throws IOException {
        imported(1, "![](/images/gone-" + mark + ".png)");
        lookAtEverything();
        open("/admin/queue?check=images-without-alt");
        Locator card = card("/images/gone-" + mark);
        String field = card.locator("textarea").getAttribute("id");
        page.locator("#" + field).fill("A tractor");
        page.locator("#" + field).press("Enter");
        assertThat(page.locator(".done-note")).containsText("Saved.");
        page.locator(".done-note button").last().click();
        assertThat(page.locator("#" + field)).hasValue("A tractor");
        assertThat(page.locator("#" + field)).isVisible();

        open("/admin/queue?check=posts-without-language");
        Locator other = card(mark);
        other.getByLabel("Language, such as en or nl").fill("!!");
        other.getByText("Save").click();
        assertThat(other.locator(".error")).containsText("That cannot be saved");
        assertThat(other.getByLabel("Language, such as en or nl")).hasValue("!!");
        assertAccessible("queue-refused");
    }

    @Test
    void aLinkIsRepairedInAllPostsThatHaveIt() throws IOException {
        imported(3, "[there](/2001/01/01/" + mark + "-gone)");
        lookAtEverything();
        open("/admin/queue?check=dead-internal-links");
        Locator card = card(mark + "-gone");
        card.getByLabel("The right address").fill("/tags/");
        card.getByText("Repair in all 3 places").click();
        assertThat(page.locator(".done-note")).hasCount(3);
        assertThat(page.locator(".done-note").first()).containsText("3 links were repaired.");

        open("/admin/queue?check=dead-internal-links");
        assertThat(page.getByText(mark + "-gone")).hasCount(0);
        open("/admin/queue?check=dead-internal-links&state=fixed");
        assertThat(page.locator("article.finding").first()).isVisible();
        assertAccessible("queue-fixed");
    }

    @Test
    void whatIsIgnoredForAReasonIsInTheQueueNoMore() throws IOException {
        imported(1, "![](/images/gone-" + mark + ".png)");
        lookAtEverything();
        open("/admin/queue?check=images-without-alt");
        Locator card = card("gone-" + mark);
        card.getByText("Ignore…").click();
        card.getByLabel("Reason").fill("Mere decoration " + mark);
        card.getByText("Ignore it").click();
        assertThat(page.locator(".done-note")).containsText("Ignored");
        open("/admin/queue?check=images-without-alt&state=ignored");
        assertThat(page.getByText("Mere decoration " + mark)).isVisible();
        assertAccessible("queue-ignored");
    }

    @Test
    void aQueueThatIsNotThereIsToldSo() {
        assertThat(page.navigate(lectern.at("/admin/queue?check=nothing").toString())
                        .status())
                .isEqualTo(404);
        assertThat(page.navigate(lectern.at("/admin/queue?check=similar-tags&state=odd")
                                .toString())
                        .status())
                .isEqualTo(400);
    }

    /** Others of other tests may stand before it. */
    private Locator card(String text) {
        Locator card = page.locator("article.finding", new Page.LocatorOptions().setHasText(text))
                .first();
        while (card.count() == 0 && page.locator("#next").count() > 0) {
            page.locator("#next").click();
            page.waitForLoadState();
        }
        return card;
    }

    private String focused() {
        return String.valueOf(page.evaluate("document.activeElement.closest('article').id"));
    }

    private long left() {
        return Long.parseLong(page.locator("#left").textContent().replaceAll("\\D", ""));
    }

    private void lookAtEverything() {
        open("/admin/housekeeping");
        page.waitForResponse(
                response -> response.request().isNavigationRequest(),
                () -> button("Look at everything now").click());
        page.getByText("The last runs").click();
        assertThat(page.locator(".runs li .status").first())
                .hasText(
                        "done",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(120_000));
    }

    private void imported(int posts, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < posts; i++) {
                zip.putNextEntry(new ZipEntry(mark + "/post-" + i + ".md"));
                zip.write(("---\ntitle: " + mark + " " + i + "\ndate: 2025-05-16\ntags: [tractors]\n---\nText " + i
                                + " " + text.replace("NUMBER", mark + i) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        open("/admin/import");
        page.getByLabel("Files").setInputFiles(new FilePayload(mark + ".zip", "application/zip", bytes.toByteArray()));
        button("Import").click();
        page.waitForURL("**/admin/import-run?id=*");
        assertThat(page.locator(".status").first()).hasText("done");
    }
}
