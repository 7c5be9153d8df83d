package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens, webhooks and the audit log. */
class SitePagesIT extends AdminBrowserTest {
    @BeforeEach
    void enter() {
        logIn();
    }

    @Test
    void aTokenIsShownOnceAndRevoked() {
        String name = "laptop " + UUID.randomUUID();
        open("/admin/tokens");
        assertAccessible("tokens");
        button("Make it").click();
        page.getByLabel("Name").fill(name);
        button("Make it").click();
        assertThat(page.getByText("Choose at least one that your role allows.")).isVisible();
        assertAccessible("tokens-wrong");
        page.getByLabel("posts:read").check();
        button("Make it").click();
        Locator token = page.getByLabel("Token", new Page.GetByLabelOptions().setExact(true));
        assertThat(token.inputValue()).matches("lct_[A-Za-z0-9_-]{43}");
        assertAccessible("tokens-issued");
        page.reload();
        assertThat(token).hasCount(0);

        button("Revoke " + name).click();
        assertAccessible("tokens-revoke");
        page.locator("dialog[open]")
                .getByText("Revoke", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("The token is revoked.")).isVisible();
        assertThat(page.getByText(name)).hasCount(0);
    }

    @Test
    void aWebhookIsAddedTriedAndDeleted() {
        open("/admin/webhooks");
        assertAccessible("webhooks");
        page.getByLabel("Address").fill("https://user:secret@hook.example/");
        button("Add").click();
        assertThat(page.getByText("without name and password")).isVisible();
        page.getByLabel("Address").fill("http://127.0.0.1:" + lectern.base().getPort() + "/" + UUID.randomUUID());
        page.getByLabel("Only posts with").fill("tag = python,django\nkind = talk");
        page.getByLabel("publications").check();
        button("Add").click();
        page.waitForURL("**/admin/webhook?id=*");
        assertThat(page.getByLabel("Secret", new Page.GetByLabelOptions().setExact(true))
                        .inputValue())
                .startsWith("whsec_");
        assertThat(page.getByLabel("Only posts with")).hasValue("kind = talk\ntag = python,django");
        assertAccessible("webhook");
        assertFitsPhone();

        button("Send a trial").click();
        assertThat(page.getByText("A trial is on its way.")).isVisible();
        assertThat(page.locator("table.plain tbody tr")).hasCount(1);
        page.getByLabel("Switched on").uncheck();
        page.getByLabel("Only posts with").fill("");
        button("Save").click();
        assertThat(page.getByText("The webhook is changed.")).isVisible();
        assertThat(page.getByLabel("Only posts with")).hasValue("");
        button("Send a trial").click();
        assertThat(page.getByText("switch it on first")).isVisible();

        button("Delete").click();
        page.locator("dialog[open]")
                .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("The webhook is deleted.")).isVisible();
    }

    @Test
    void theAuditLogIsSearched() {
        open("/admin/audit");
        assertAccessible("audit");
        assertFitsPhone();
        page.getByLabel("Who", new Page.GetByLabelOptions().setExact(true)).fill("admin");
        page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).fill("log-in");
        button("Search").click();
        page.waitForURL("**/admin/audit?who=admin*");
        assertThat(page.locator("table.plain tbody tr").first()).containsText("log-in");
        open("/admin/audit?who=nobody-at-all");
        assertThat(page.getByText("Nothing is like that.")).isVisible();
        open("/admin/audit?from=yesterday");
        assertThat(page.getByText("A day is written like")).isVisible();
    }
}
