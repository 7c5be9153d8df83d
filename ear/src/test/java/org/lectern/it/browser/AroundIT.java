package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.it.api.Api;

/** Events, series and people: found, written, merged and taken apart again. */
class AroundIT extends AdminBrowserTest {
    private static Api api;

    /** In the names of this test's people and events alone: others share the store. */
    private final String mark = "q" + UUID.randomUUID().toString().substring(0, 8);

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
    void twoPeopleBecomeOneAndTwoAgain() throws Exception {
        writeTalk("First of " + mark, "Ann Lee " + mark);
        writeTalk("Second of " + mark, "Ann Lee " + mark);
        writeTalk("Third of " + mark, "A. Lee " + mark);
        open("/admin/people?q=" + mark);
        assertThat(rows()).hasCount(2);
        assertAccessible("people");
        assertFitsPhone();

        page.getByLabel("Choose Ann Lee " + mark).check();
        page.getByLabel("Choose A. Lee " + mark).check();
        button("Merge the chosen ones…").click();
        page.waitForURL("**/admin/merge-people?*");
        assertThat(page.getByLabel("Ann Lee " + mark)).isChecked();
        assertThat(page.getByText("3 posts will stand on the page of the one that stays."))
                .isVisible();
        assertAccessible("people-merge");
        assertFitsPhone();
        button("Merge them").click();
        page.waitForURL("**/admin/person?key=ann-lee-" + mark);
        assertThat(page.getByText("Merged: 2 are one now.")).isVisible();
        assertThat(page.getByText("Show all 3")).isVisible();
        assertThat(lectern.get("/api/v1/people/a-lee-" + mark).statusCode()).isEqualTo(301);
        assertAccessible("person");
        assertFitsPhone();

        page.getByTitle("Make A. Lee " + mark + " one of its own again").click();
        assertThat(page.getByText("A. Lee " + mark + " is one of its own again."))
                .isVisible();
        assertThat(page.getByText("Show all 2")).isVisible();
        assertThat(lectern.get("/api/v1/people/a-lee-" + mark).statusCode()).isEqualTo(200);
    }

    @Test
    void anEventIsWrittenWithItsPlaceAndItsSeries() throws Exception {
        open("/admin/event");
        assertAccessible("event-new");
        page.getByLabel("Name", exactly()).fill("Meet " + mark);
        page.getByLabel("Series").fill("Series " + mark);
        page.getByLabel("Edition").fill("2025");
        page.getByLabel("First day").fill("2025-05-16");
        page.getByLabel("Last day").fill("2025-05-15");
        page.getByLabel("Name of the place").fill("Der Aa");
        page.getByLabel("Latitude").fill("53,2194");
        page.getByLabel("Longitude").fill("north");
        button("Save").click();
        assertThat(page.getByText("This is before the start")).isVisible();
        assertThat(page.getByText("degrees as a number")).isVisible();
        assertThat(page.getByLabel("Name of the place")).hasValue("Der Aa");
        assertThat(page.getByLabel("Last day")).hasAttribute("aria-invalid", "true");
        assertAccessible("event-wrong");
        assertFitsPhone();

        page.getByLabel("Last day").fill("2025-05-17");
        page.getByLabel("Longitude").fill("6.5665");
        button("Save").click();
        page.waitForURL("**/admin/event?key=meet-" + mark);
        assertThat(page.getByText("Saved: Meet " + mark)).isVisible();
        assertThat(page.getByLabel("Latitude")).hasValue("53.2194");
        assertThat(api.get("/events/meet-" + mark).body())
                .contains("\"start\":\"2025-05-16\"")
                .contains("\"latitude\":53.2194")
                .contains("Series " + mark);
        open("/admin/series?q=" + mark);
        page.getByText("Series " + mark).click();
        assertThat(page.getByText("Meet " + mark)).isVisible();
        assertAccessible("one-series");
    }

    @Test
    void whoeverSavesLaterSeesBothVersionsAndDecides() {
        open("/admin/person");
        page.getByLabel("Name", exactly()).fill("Bo " + mark);
        button("Save").click();
        page.waitForURL("**/admin/person?key=bo-" + mark);
        Page other = newPage();
        other.navigate(page.url());
        other.getByLabel("Description").fill("Theirs");
        button(other, "Save").click();
        assertThat(other.getByText("Saved: Bo " + mark)).isVisible();

        page.bringToFront();
        page.getByLabel("Description").fill("Mine");
        button("Save").click();
        assertThat(page.getByText("Somebody else saved this")).isVisible();
        assertThat(page.getByLabel("Description: theirs")).hasValue("Theirs");
        assertThat(page.getByLabel("Description: yours")).hasValue("Mine");
        assertThat(page.getByLabel("Description", exactly())).hasValue("Mine");
        assertAccessible("person-versions");
        assertFitsPhone();
        button("Take theirs, keep mine beside it").click();
        assertThat(page.getByLabel("Description", exactly())).hasValue("Theirs");
        assertThat(page.getByLabel("Description: yours")).hasValue("Mine");
        page.getByLabel("Description", exactly()).fill("Both");
        button("Save").click();
        assertThat(page.getByText("Saved: Bo " + mark)).isVisible();
        assertThat(page.getByLabel("Description", exactly())).hasValue("Both");
    }

    @Test
    void onlyWhatNothingRefersToCanBeDeleted() throws Exception {
        writeTalk("Of " + mark, "Cy " + mark);
        open("/admin/person?key=cy-" + mark);
        assertThat(page.getByText("Only what nothing refers to can be deleted."))
                .isVisible();
        assertThat(button("Delete")).hasCount(0);

        open("/admin/person");
        page.getByLabel("Name", exactly()).fill("Di " + mark);
        button("Save").click();
        page.waitForURL("**/admin/person?key=di-" + mark);
        button("Delete").click();
        assertThat(button("Cancel")).isFocused();
        assertAccessible("person-delete");
        page.keyboard().press("Escape");
        assertThat(button("Delete")).isFocused();
        button("Delete").click();
        page.locator("dialog")
                .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL("**/admin/people");
        assertThat(page.getByText("Deleted: Di " + mark)).isVisible();
        assertThat(api.get("/people/di-" + mark).statusCode()).isEqualTo(404);
    }

    @Test
    void aListSaysInItsAddressWhatItShows() {
        open("/admin/events?sort=-posts");
        assertThat(page.getByLabel("Order")).hasValue("-posts");
        open("/admin/people?q=nobody-is-called-" + mark + "&posts=none");
        assertThat(page.getByText("Nothing is like that.")).isVisible();
        assertThat(page.getByLabel("Readers see")).hasValue("none");
        assertAccessible("people-none");
        for (String path : new String[] {"/admin/people?sort=colour", "/admin/series?posts=many"}) {
            assertThat(page.navigate(lectern.at(path).toString()).status())
                    .as(path)
                    .isEqualTo(400);
        }
        assertThat(page.navigate(lectern.at("/admin/person?key=nobody-" + mark).toString())
                        .status())
                .isEqualTo(404);
        open("/admin/merge-people");
        assertThat(page.getByText("To merge, choose at least two in the list.")).isVisible();
        assertThat(page).hasURL(Pattern.compile("merge-people"));
    }

    private void writeTalk(String title, String speaker) throws Exception {
        String body = "{\"kind\": \"talk\", \"status\": \"published\", \"title\": \"" + title
                + "\", \"talk\": {\"title\": \"" + title + "\", \"speakers\": [{\"name\": \"" + speaker + "\"}]}}";
        assertThat(api.post(body).statusCode()).isEqualTo(201);
    }

    private Locator rows() {
        return page.getByRole(AriaRole.ROWHEADER);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
