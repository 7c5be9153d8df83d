package org.lectern.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader looks for {@code narwhals}, of which no other test's posts know. */
class SearchIT extends AdminBrowserTest {
    private static boolean published;

    @BeforeEach
    void publishOnce() throws Exception {
        if (published) {
            return;
        }
        String login = Base64.getEncoder()
                .encodeToString(("admin:" + lectern.adminPassword()).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> issued = lectern.send(lectern.request("/api/v1/tokens")
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\": \"search\", \"scopes\": [\"posts:write\"]}")));
        String token =
                Json.createReader(new StringReader(issued.body())).readObject().getString("token");
        publish(token, "Narwhals of the north", "it-ice");
        publish(token, "نروال Narwhals & friends", "it-water");
        published = true;
    }

    private void publish(String token, String title, String tag) throws Exception {
        HttpResponse<String> created = lectern.send(lectern.request("/api/v1/posts")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"title\": \"" + title + "\", \"status\": \"published\", \"tags\": [\""
                        + tag + "\"], \"content\": {\"format\": \"markdown\", \"source\": \"All about narwhals.\"}}")));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    }

    @Test
    void fromAnyPageToWhatIsLookedForAndNarrowerAndBack() {
        open("/archive/");
        page.getByLabel("Search the posts").fill("narwhals");
        button("Search").click();
        page.waitForURL("**/search?q=narwhals");

        assertThat(page.getByRole(AriaRole.STATUS).innerText()).isEqualTo("2 posts");
        assertThat(page.locator("article h2 mark").allInnerTexts()).containsExactly("Narwhals", "Narwhals");
        assertThat(page.locator("article .passages mark").first().innerText()).isEqualTo("narwhals");
        assertAccessible("search");
        assertFitsPhone();

        page.getByText("Narrow these down").click();
        page.getByText("it-ice").first().click();
        page.waitForURL("**/search?q=narwhals&tag=it-ice");
        assertThat(page.locator("article h2").allInnerTexts()).containsExactly("Narwhals of the north");
        assertAccessible("search-narrowed");

        page.locator(".facets a[aria-current]").click();
        page.waitForURL("**/search?q=narwhals");
    }

    @Test
    void withoutAHitAndWithoutAWordThePageIsOfUseToo() {
        open("/search");
        assertAccessible("search-empty");
        page.getByLabel("Words to look for").fill("narwhalsandnothingelse quetzalcoatlus");
        button("Search").click();

        assertThat(page.getByRole(AriaRole.STATUS).innerText()).startsWith("Nothing is found.");
        assertAccessible("search-nothing");
        assertFitsPhone();
    }
}
