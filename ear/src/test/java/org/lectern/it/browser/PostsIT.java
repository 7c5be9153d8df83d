package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
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
    void somePosts() throws Exception {
        WrittenPosts posts = new WrittenPosts();
        posts.write("Alpha " + mark, "First");
        posts.write("Beta " + mark, "Second");
        posts.write("Gamma " + mark, "Third");
        logIn();
    }

    @Test
    void theTableIsAccessible() {
        open("/admin/posts");
        assertThat(rows().first()).isVisible();
        assertAccessible("posts");
        assertFitsPhone();
        open("/admin/posts?q=" + mark + "&language=en&columns=kind,status,tags,published,modified,authors,slug");
        assertThat(page.getByText("No post is like that.")).isVisible();
        assertAccessible("posts-none");
        page.getByLabel("Remove en").click();
        assertThat(rows()).hasCount(3);
        assertAccessible("posts-filtered");
        assertFitsPhone();
        open("/admin/shortcuts");
        assertAccessible("shortcuts");
    }

    @Test
    void theTableIsInTheLanguageOfTheReader() {
        Browser.NewContextOptions dutch =
                new Browser.NewContextOptions().setLocale("nl").setStorageState(context.storageState());
        try (BrowserContext reading = context.browser().newContext(dutch)) {
            page = reading.newPage();
            open("/admin/posts?q=" + mark);
            assertThat(page.locator("#total")).hasText("3 berichten");
            assertThat(page.locator("html")).hasAttribute("lang", "nl");
            assertAccessible("posts-nl");
        }
    }

    @Test
    void wordsNarrowTheTableAsTheyAreTypedAndStandInTheAddress() {
        open("/admin/posts");
        page.getByLabel("Words").pressSequentially("beta " + mark);
        assertThat(rows()).hasCount(1);
        assertThat(page.locator("#total")).hasText("1 post");
        assertThat(page).hasURL(Pattern.compile("\\?q=beta"));
        assertThat(page.getByLabel("Words")).isFocused();
    }

    @Test
    void theAddressAloneBringsTheSameTable() {
        open("/admin/posts?q=" + mark + "&sort=-title&status=draft&rows=50&columns=kind,language");
        assertThat(rows().first()).containsText("Gamma");
        assertThat(page.getByLabel("Words")).hasValue(mark);
        assertThat(filter("Status")).hasValue("draft");
        assertThat(header("Language")).isVisible();
        assertThat(header("Published")).hasCount(0);
        open("/admin/posts?q=" + mark + "&status=published");
        assertThat(page.getByText("No post is like that.")).isVisible();
    }

    @Test
    void theWayBackLeadsToWhatTheTableShowedBefore() {
        open("/admin/posts?q=" + mark);
        header("Title").getByRole(AriaRole.LINK).click();
        assertThat(rows().first()).containsText("Alpha");
        assertThat(page).hasURL(Pattern.compile("sort=title"));
        assertThat(header("Title")).hasAttribute("aria-sort", "ascending");
        header("Title").getByRole(AriaRole.LINK).click();
        assertThat(rows().first()).containsText("Gamma");
        page.goBack();
        assertThat(rows().first()).containsText("Alpha");
    }

    @Test
    void aFilterChosenByKeyboardIsApplied() {
        open("/admin/posts?q=" + mark);
        filter("Status").focus();
        page.keyboard().type("In the trash");
        page.keyboard().press("Tab");
        assertThat(page).hasURL(Pattern.compile("status=trashed"));
        assertThat(page.getByText("No post is like that.")).isVisible();
    }

    @Test
    void pagesAreTurnedForwardsAndBackwards() throws Exception {
        WrittenPosts posts = new WrittenPosts();
        for (int i = 0; i < 24; i++) {
            posts.write(mark + " number " + i, "Many");
        }
        open("/admin/posts?q=" + mark + "&sort=title");
        assertThat(rows()).hasCount(25);
        assertThat(page.locator("#total")).hasText("27 posts");
        String first = rows().first().textContent();
        link("Next page").click();
        assertThat(rows()).hasCount(2);
        assertThat(page).hasURL(Pattern.compile("after="));
        page.reload();
        assertThat(rows()).hasCount(2);
        link("Previous page").click();
        assertThat(rows()).hasCount(25);
        assertThat(rows().first()).hasText(first);
    }

    @Test
    void aViewIsSavedUnderANameAndComesBackInOneStep() {
        open("/admin/posts?q=" + mark + "&sort=title");
        page.locator("#views summary").click();
        page.getByLabel("Save what the table shows now as").fill("Mine " + mark);
        button("Save the view").click();
        assertThat(page.locator("#said")).containsText("is saved");
        assertAccessible("posts-views");

        open("/admin/posts");
        page.locator("#views summary").click();
        link("Mine " + mark).click();
        assertThat(page).hasURL(Pattern.compile("q=" + mark + "&sort=title"));
        assertThat(rows()).hasCount(3);

        page.locator("#views summary").click();
        page.getByLabel("Forget the view Mine " + mark).click();
        assertThat(link("Mine " + mark)).hasCount(0);
    }

    @Test
    void theColumnsThatSomebodyWantsAreThereNextTime() {
        open("/admin/posts?q=" + mark);
        page.locator("summary").getByText("Columns and rows").click();
        page.getByLabel("Slug").check();
        assertThat(header("Slug")).isVisible();
        assertThat(page).hasURL(Pattern.compile("columns="));
        button("Always show me these columns").click();
        assertThat(page.locator("#said")).containsText("from now on");
        open("/admin/posts?q=" + mark);
        assertThat(header("Slug")).isVisible();

        page.locator("summary").getByText("Columns and rows").click();
        page.getByLabel("Slug").uncheck();
        assertThat(header("Slug")).hasCount(0);
        button("Always show me these columns").click();
        assertThat(page.locator("#said")).containsText("from now on");
    }

    @Test
    void aPostIsMovedToOpenedSelectedAndPublishedWithoutAMouse() {
        open("/admin/posts?q=" + mark + "&sort=title");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(link("Beta " + mark)).isFocused();
        page.keyboard().press("x");
        assertThat(page.getByText("1 post selected")).isVisible();
        page.keyboard().press("k");
        assertThat(link("Alpha " + mark)).isFocused();
        page.keyboard().press("p");
        assertThat(button("Publish it")).isFocused();
        assertAccessible("posts-publish");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("Alpha " + mark + " is published");
        assertThat(rows().first()).containsText("Published");
        assertThat(link("Alpha " + mark)).isFocused();
        page.keyboard().press("/");
        assertThat(page.getByLabel("Words")).isFocused();
        page.keyboard().press("Escape");
        link("Gamma " + mark).focus();
        page.keyboard().press("?");
        assertThat(page.locator("#shortcuts")).isVisible();
        assertAccessible("posts-shortcuts");
        page.keyboard().press("Escape");
        link("Gamma " + mark).focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/admin/edit?id=*");
    }

    @Test
    void keysThatAreSwitchedOffDoNothing() {
        open("/admin/posts?q=" + mark + "&sort=title");
        button("Keyboard").click();
        page.getByLabel("Letters are shortcuts").uncheck();
        page.keyboard().press("Escape");
        link("Beta " + mark).focus();
        page.keyboard().press("x");
        assertThat(page.locator("#selection")).isHidden();
        page.keyboard().press("ArrowDown");
        assertThat(link("Gamma " + mark)).isFocused();
    }

    @Test
    void anAddressThatMakesNoSenseIsToldSoAndTheFiltersStay() {
        for (String query : new String[] {"page=0", "colour=x", "rows=7", "sort=colour", "status=lost", "after=x"}) {
            Response response =
                    page.navigate(lectern.at("/admin/posts?" + query).toString());
            assertThat(response.status()).as(query).isEqualTo(400);
            assertThat(page.getByRole(AriaRole.SEARCH)).isVisible();
        }
        assertAccessible("posts-400");
        assertThat(page.navigate(lectern.at("/admin/edit").toString()).status()).isEqualTo(400);
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
        return page.getByRole(AriaRole.SEARCH)
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first();
    }

    private Locator rows() {
        return page.locator("tr[data-post]");
    }

    private Locator link(String title) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title));
    }

    private Locator header(String name) {
        return page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(name));
    }
}
