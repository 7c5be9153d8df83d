package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharingIT extends AdminBrowserTest {
    private final String title = "Shared " + UUID.randomUUID();

    @BeforeEach
    void enter() {
        logIn();
    }

    @Test
    void whoHasTheLinkReadsTheDraftUntilItIsTakenBack() {
        writePost(title, "Python *on* a tractor");
        button("Share a preview").click();
        button("Make a link").click();
        assertThat(page.locator("#share-link")).not().hasValue("");
        String link = page.locator("#share-link").inputValue();
        assertAccessible("edit-share");
        try (BrowserContext stranger = context.browser().newContext()) {
            Page reader = stranger.newPage();
            Response answer = reader.navigate(link);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headerValue("cache-control")).isEqualTo("no-store");
            assertThat(answer.headerValue("x-robots-tag")).contains("noindex");
            assertThat(answer.headerValue("referrer-policy")).isEqualTo("no-referrer");
            assertThat(reader.locator("article em")).hasText("on");
            assertThat(reader.getByText("A preview")).isVisible();

            page.getByText("Take it back").click();
            assertThat(page.locator("#links li")).hasCount(0);
            assertThat(reader.reload().status()).isEqualTo(404);
            assertThat(reader.getByText("This preview is not there")).isVisible();
        }
    }

    @Test
    void aLinkThatNobodyMadeLeadsNowhere() {
        Response answer = page.navigate(lectern.at("/preview/nobodyMadeThis").toString());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headerValue("cache-control")).isEqualTo("no-store");
    }
}
