package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One change over many posts, from the selection in the table to its undoing. */
class BulkIT extends AdminBrowserTest {
    private final String mark = "b" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void morePostsThanAPageHolds() throws Exception {
        WrittenPosts posts = new WrittenPosts();
        for (int i = 10; i < 40; i++) {
            posts.write("Bulk " + mark + " " + i, "Text of " + i);
        }
        logIn();
        open("/admin/posts?q=" + mark + "&sort=title");
    }

    @Test
    void allThatMatchAreRetaggedSeenLoggedAndUndone() {
        page.getByLabel("Select all on this page").check();
        assertThat(page.getByText("25 posts selected")).isVisible();
        button("Select all 30 that match").click();
        assertThat(page.getByText("All 30 that match selected")).isVisible();
        assertAccessible("posts-selected");
        button("Change them…").click();
        page.waitForURL("**/admin/bulk");

        assertThat(page.getByText("30 posts")).isVisible();
        assertAccessible("bulk");
        assertFitsPhone();
        page.getByLabel("Tags").fill("tag-" + mark);
        button("See what it would do").click();
        page.waitForURL("**/admin/bulk-change?id=*");
        assertThat(count("Would change")).hasText("30");
        assertAccessible("bulk-preview");
        assertFitsPhone();

        button("Change 30 posts").click();
        assertThat(page.locator(".status")).hasText("done");
        assertThat(count("Changed")).hasText("30");
        assertThat(page.locator("#log")).isVisible();
        assertAccessible("bulk-done");
        open("/admin/posts?tag=tag-" + mark);
        assertThat(page.locator("#total")).hasText("30 posts");

        page.goBack();
        button("Undo it").click();
        assertAccessible("bulk-undo");
        page.locator("dialog").getByText("Undo it").click();
        assertThat(page.locator(".status")).hasText("undone");
        open("/admin/posts?tag=tag-" + mark);
        assertThat(page.getByText("No post is like that.")).isVisible();
        open("/admin/bulk-changes");
        assertThat(page.getByText("Add tags").first()).isVisible();
        assertAccessible("bulk-changes");
    }

    @Test
    void whatIsSelectedStaysSelectedOverPagesAndNothingElseIsChanged() {
        page.getByLabel("Select Bulk " + mark + " 10").check();
        link("Next page").click();
        page.getByLabel("Select Bulk " + mark + " 39").check();
        assertThat(page.getByText("2 posts selected")).isVisible();
        link("Previous page").click();
        assertThat(page.getByLabel("Select Bulk " + mark + " 10")).isChecked();
        button("Change them…").click();

        page.getByLabel("What is to be done").selectOption("set-language");
        page.getByLabel("Language", new Page.GetByLabelOptions().setExact(true)).fill("nl");
        button("See what it would do").click();
        page.waitForURL("**/admin/bulk-change?id=*");
        button("Change 2 posts").click();
        assertThat(page.locator(".status")).hasText("done");
        open("/admin/posts?q=" + mark + "&language=nl");
        assertThat(page.locator("tr[data-post]")).hasCount(2);
    }

    @Test
    void whatMakesNoSenseIsSaidAndWhatWasTypedStays() {
        page.getByLabel("Select Bulk " + mark + " 10").check();
        button("Change them…").click();
        page.getByLabel("What is to be done").selectOption("set-language");
        page.getByLabel("Language", new Page.GetByLabelOptions().setExact(true)).fill("no language at all");
        button("See what it would do").click();
        assertThat(page.getByText("is no language tag")).isVisible();
        assertThat(page.getByLabel("Language", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("no language at all");
        assertAccessible("bulk-wrong");
    }

    @Test
    void withoutASelectionThereIsNothingToDo() {
        open("/admin/bulk");
        assertThat(page.getByText("No post is selected.")).isVisible();
        assertThat(page.navigate(lectern.at("/admin/bulk-change?id=none").toString())
                        .status())
                .isEqualTo(404);
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private Locator count(String label) {
        return page.locator(".counts > div")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .locator("dd");
    }
}
