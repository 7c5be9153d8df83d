package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.it.api.Api;

/** Tags: described, asked about before another one is made, merged and taken apart again. */
class TagsIT extends AdminBrowserTest {
    private static Api api;

    /** In this test's tags alone: others share the store. */
    private final String mark = "w" + UUID.randomUUID().toString().substring(0, 8);

    /** One for all: log-ins in a row are slowed. */
    @BeforeAll
    static void getToken() throws Exception {
        api = Api.withEveryScope();
    }

    @BeforeEach
    void enter() {
        logIn();
    }

    @Test
    void aTagBecomesPartOfAnotherAfterAPreviewAndIsItselfAgainAfterwards() throws Exception {
        writePostTagged("First of " + mark, "kubernets-" + mark);
        writePostTagged("Second of " + mark, "kubernetes-" + mark);
        open("/admin/tags?q=" + mark);
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertAccessible("tags");
        assertFitsPhone();
        page.getByText("kubernets-" + mark).click();
        assertThat(page.getByText("First of " + mark)).isVisible();
        assertAccessible("tag");
        assertFitsPhone();

        page.getByLabel("Into", new Page.GetByLabelOptions().setExact(true)).fill("kubernetes-" + mark);
        page.keyboard().press("Escape");
        button("Preview").click();
        page.waitForURL("**/admin/bulk-change?id=*");
        assertThat(page.getByText("First of " + mark).first()).isVisible();
        assertThat(api.get("/posts?tag=kubernetes-" + mark + "&count=true").body())
                .contains("\"total\":1");
        button("Change 1 post").click();
        assertThat(page.locator(".status")).hasText("done");
        assertThat(api.get("/posts?tag=kubernetes-" + mark + "&count=true").body())
                .contains("\"total\":2");
        assertThat(lectern.get("/api/v1/tags/kubernets-" + mark).statusCode()).isEqualTo(301);

        button("Undo it").click();
        page.locator("dialog").getByText("Undo it").click();
        assertThat(page.locator(".status")).hasText("undone");
        assertThat(api.get("/posts?tag=kubernetes-" + mark + "&count=true").body())
                .contains("\"total\":1");
        assertThat(lectern.get("/api/v1/tags/kubernets-" + mark).statusCode()).isEqualTo(200);
    }

    @Test
    void aNewTagThatLooksLikeAnotherIsAskedAboutFirst() throws Exception {
        writePostTagged("About " + mark, "observability-" + mark);
        open("/admin/tag");
        assertAccessible("tag-new");
        page.getByLabel("Label").fill("Observabilty " + mark);
        button("Save").click();
        assertThat(page.getByText("Is this the same as one of these?")).isVisible();
        assertThat(page.getByText("observability-" + mark + ", in 1 post")).isVisible();
        assertThat(page.getByLabel("Label")).hasValue("Observabilty " + mark);
        assertThat(api.get("/tags/observabilty-" + mark).statusCode()).isEqualTo(404);
        assertAccessible("tag-like");
        assertFitsPhone();
        button("No, make a tag of its own").click();
        page.waitForURL("**/admin/tag?key=observabilty-" + mark);
        assertThat(page.getByText("Saved: Observabilty " + mark)).isVisible();
        assertThat(page.evaluate("fetch('/admin/tag-check?tags=observabilit-" + mark + "').then(r => r.text())")
                        .toString())
                .contains("\"new\":true")
                .contains("differ in one letter");

        button("Delete").click();
        page.locator("dialog")
                .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL("**/admin/tags");
        assertThat(api.get("/tags/observabilty-" + mark).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndWhatWasTypedStays() throws Exception {
        writePostTagged("About " + mark, "taken-" + mark);
        open("/admin/tag?key=free-" + mark);
        page.getByLabel("Label").fill("Free " + mark);
        page.getByLabel("Synonyms").fill("taken-" + mark);
        button("Save").click();
        assertThat(page.getByText("merge it into this one instead")).isVisible();
        assertThat(page.getByLabel("Synonyms")).hasValue("taken-" + mark);
        assertThat(page.getByLabel("Synonyms")).hasAttribute("aria-invalid", "true");
        page.getByLabel("Synonyms").fill("Freedom " + mark + ", libre " + mark);
        button("Save").click();
        assertThat(page.getByText("Saved: Free " + mark)).isVisible();
        assertThat(page.getByLabel("Synonyms")).hasValue("freedom-" + mark + ", libre-" + mark);
    }

    @Test
    void anAddressThatMakesNoSenseIsToldSo() {
        for (String query : new String[] {"sort=colour", "which=blue", "sort=-posts&after=x"}) {
            assertThat(page.navigate(lectern.at("/admin/tags?" + query).toString())
                            .status())
                    .as(query)
                    .isEqualTo(400);
        }
        open("/admin/tags?sort=-posts");
        assertThat(page.getByLabel("Order")).hasValue("-posts");
        assertThat(page.getByLabel("Words in it", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("");
    }

    private void writePostTagged(String title, String tag) throws Exception {
        String body = "{\"status\": \"published\", \"title\": \"" + title + "\", \"tags\": [\"" + tag + "\"]}";
        assertThat(api.post(body).statusCode()).isEqualTo(201);
    }
}
