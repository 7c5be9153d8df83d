package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostsIT extends AdminBrowserTest {
    /** In the titles of this test's posts alone: others share the store. */
    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somePosts() {
        logIn();
        writePost("Alpha " + mark, "First");
        writePost("Beta " + mark, "Second");
        writePost("Gamma " + mark, "Third");
    }

    @Test
    void theTableIsAccessible() {
        open("/admin/posts");
        assertThat(rows().first()).isVisible();
        assertAccessible("posts");
        assertFitsPhone();
        open("/admin/posts?q=" + mark);
        assertThat(rows()).hasCount(3);
        assertAccessible("posts-filtered");
        open("/admin/posts?q=nothing-is-called-" + mark);
        assertThat(page.getByText("No post is like that.")).isVisible();
        assertAccessible("posts-none");
    }

    @Test
    void aPartOfTheTitleNarrowsTheTableAndStandsInTheAddress() {
        open("/admin/posts");
        page.getByLabel("Title contains").pressSequentially("beta " + mark);
        assertThat(rows()).hasCount(1);
        assertThat(page.locator(".total")).hasText("1 post");
        assertThat(page).hasURL(Pattern.compile("\\?q=beta"));
    }

    @Test
    void theAddressAloneBringsTheSameTable() {
        open("/admin/posts?q=" + mark + "&sort=-title&status=draft");
        assertThat(rows().first()).containsText("Gamma");
        assertThat(page.getByLabel("Title contains")).hasValue(mark);
        assertThat(filter("Status")).hasValue("draft");
        open("/admin/posts?q=" + mark + "&status=published");
        assertThat(page.getByText("No post is like that.")).isVisible();
    }

    @Test
    void theWayBackLeadsToWhatTheTableShowedBefore() {
        open("/admin/posts?q=" + mark);
        header("Title").click();
        assertThat(rows().first()).containsText("Alpha");
        assertThat(page).hasURL(Pattern.compile("sort=title"));
        header("Title").click();
        assertThat(rows().first()).containsText("Gamma");
        page.goBack();
        assertThat(rows().first()).containsText("Alpha");
    }

    @Test
    void aFilterChosenByKeyboardIsApplied() {
        open("/admin/posts?q=" + mark);
        filter("Status").focus();
        page.keyboard().type("trashed");
        page.keyboard().press("Tab");
        assertThat(page).hasURL(Pattern.compile("status=trashed"));
        assertThat(page.getByText("No post is like that.")).isVisible();
    }

    @Test
    void anAddressThatMakesNoSenseIsToldSo() {
        for (String query : new String[] {"page=0", "page=x", "rows=7", "sort=colour", "status=lost"}) {
            Response response =
                    page.navigate(lectern.at("/admin/posts?" + query).toString());
            assertThat(response.status()).as(query).isEqualTo(400);
        }
        assertAccessible("error-400");
    }

    @Test
    void aPostThatIsNotThereIsToldSo() {
        Response response = page.navigate(lectern.at("/admin/edit?id=nothing").toString());
        assertThat(response.status()).isEqualTo(404);
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("There is nothing here");
        assertAccessible("error-404");
    }

    private Locator filter(String label) {
        return page.getByRole(AriaRole.SEARCH).getByLabel(label);
    }

    private Locator rows() {
        return page.locator("tbody tr[data-ri]");
    }

    private Locator header(String name) {
        return page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(name));
    }
}
