package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.it.api.Api;

/** A kind is declared by form, tried out, used, and changed together with its posts. */
class KindsIT extends AdminBrowserTest {
    private static Api api;

    /** In the names of this test's kinds alone: others share the store. */
    private final String mark = "k" + UUID.randomUUID().toString().substring(0, 8);

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
    void aKindWithFiveFieldsIsDeclaredAndUsed() throws Exception {
        open("/admin/kind");
        page.getByLabel("Label", exactly()).first().fill("Review " + mark);
        field(0, "Name").fill("book");
        field(0, "Label").fill("Book");
        field(0, "Required").check();
        add(1, "rating", "number");
        field(1, "At least").fill("1");
        field(1, "At most").fill("5");
        field(1, "Whole numbers only").check();
        add(2, "genre", "enumeration");
        field(2, "Values, one in a line").fill("Novel\nEssay");
        add(3, "read", "date");
        add(4, "site", "url");
        assertAccessible("kind-new");
        assertFitsPhone();
        row(4).getByTitle("Move field 5 up").click();
        assertThat(field(3, "Name")).hasValue("site");
        assertThat(row(3).getByTitle("Move field 4 up")).isFocused();

        button("Show what it means").click();
        assertThat(page.getByText("There is no post of this kind yet.")).isVisible();
        assertThat(page.locator(".schema")).containsText("\"enum\"");
        assertThat(page.locator("#meaning select[name='field.genre'] option")).hasCount(3);
        assertAccessible("kind-meaning");
        assertFitsPhone();
        button("Save").click();
        page.waitForURL("**/admin/kind?name=review-" + mark);
        assertThat(page.getByText("Saved: Review " + mark)).isVisible();

        String wrong = "{\"kind\": \"review-" + mark + "\", \"title\": \"x\", \"attributes\": {\"rating\": 6}}";
        assertThat(api.post(wrong).statusCode()).isEqualTo(400);
        String right = "{\"kind\": \"review-" + mark + "\", \"title\": \"x\", \"status\": \"published\","
                + " \"attributes\": {\"book\": \"Emma\", \"rating\": 5, \"genre\": \"Novel\"}}";
        assertThat(api.post(right).statusCode()).isEqualTo(201);
        open("/admin/kinds");
        assertThat(page.getByText("Review " + mark)).isVisible();
        assertAccessible("kinds");
        assertFitsPhone();
    }

    @Test
    void whatWouldNotFitIsCountedAndAFieldIsChangedWithItsPosts() throws Exception {
        String kind = "note-" + mark;
        declare(kind, "{\"name\": \"stars\", \"type\": \"text\"}");
        String post =
                "{\"kind\": \"" + kind + "\", \"title\": \"Starry " + mark + "\", \"attributes\": {\"stars\": \"4\"}}";
        assertThat(api.post(post).statusCode()).isEqualTo(201);
        open("/admin/kind?name=" + kind);
        field(0, "Type").selectOption("number");
        button("Show what it means").click();
        assertThat(page.getByText("1 of 1 posts that were looked at would not fit, of 1 in all."))
                .isVisible();
        assertThat(page.getByText("Starry " + mark)).isVisible();
        assertAccessible("kind-unfit");

        open("/admin/kind-migration?name=" + kind);
        page.getByLabel("What to do").selectOption("retype-attribute");
        page.getByLabel("From what to what").selectOption("text-to-number");
        assertAccessible("kind-migration");
        assertFitsPhone();
        button("Preview").click();
        page.waitForURL("**/admin/bulk-change?id=*");
        button("Change 1 post").click();
        assertThat(page.locator(".status")).hasText("done");
        assertThat(api.get("/kinds/" + kind).body()).contains("\"type\":\"number\"");
        assertThat(api.get("/posts?kind=" + kind + "&status=draft").body()).contains("\"stars\":4");
        button("Undo it").click();
        page.locator("dialog").getByText("Undo it").click();
        assertThat(page.locator(".status")).hasText("undone");
        assertThat(api.get("/posts?kind=" + kind + "&status=draft").body()).contains("\"stars\":\"4\"");
    }

    @Test
    void whatIsWrongWithAFieldIsSaidBesideIt() {
        open("/admin/kind");
        page.getByLabel("Label", exactly()).first().fill("Odd " + mark);
        field(0, "Name").fill("title");
        add(1, "choice", "enumeration");
        button("Save").click();
        assertThat(row(0).getByText("is the name of a field that every post has"))
                .isVisible();
        assertThat(row(1).getByText("has to be a list of 1 to 500 different texts"))
                .isVisible();
        assertThat(field(1, "Name")).hasValue("choice");
        assertThat(field(0, "Name")).hasAttribute("aria-invalid", "true");
        assertAccessible("kind-wrong");
        row(1).getByTitle("Remove field 2").click();
        field(0, "Name").fill("odd");
        button("Save").click();
        page.waitForURL("**/admin/kind?name=odd-" + mark);
        button("Delete").click();
        page.locator("dialog")
                .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL("**/admin/kinds");
        assertThat(page.getByText("Deleted: odd-" + mark)).isVisible();
    }

    @Test
    void whoeverDeclaresLaterSeesBothVersions() throws Exception {
        String kind = "twice-" + mark;
        declare(kind, "{\"name\": \"one\", \"type\": \"text\"}");
        open("/admin/kind?name=" + kind);
        field(0, "Label").fill("Mine");
        assertThat(api.send(
                                "PUT",
                                "/kinds/" + kind,
                                "{\"fields\": [{\"name\": \"one\", \"label\": \"Theirs\", \"type\": \"text\"}]}",
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                api.get("/kinds/" + kind)
                                        .headers()
                                        .firstValue("ETag")
                                        .orElseThrow())
                        .statusCode())
                .isEqualTo(200);
        button("Save").click();
        assertThat(page.getByLabel("Fields: theirs")).hasValue(Pattern.compile("Theirs"));
        assertThat(field(0, "Label")).hasValue("Mine");
        button("Save mine over it").click();
        assertThat(page.getByText("Saved: ")).isVisible();
        assertThat(api.get("/kinds/" + kind).body()).contains("Mine");
    }

    private void declare(String kind, String field) throws Exception {
        String body = "{\"name\": \"" + kind + "\", \"label\": \"" + kind + "\", \"fields\": [" + field + "]}";
        assertThat(api.send("POST", "/kinds", body, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(201);
    }

    private void add(int place, String name, String type) {
        button("Add a field").click();
        assertThat(field(place, "Name")).isFocused();
        field(place, "Name").fill(name);
        field(place, "Type").selectOption(type);
        page.waitForFunction("() => window.jQuery.active === 0");
        assertThat(field(place, "Name")).hasValue(name);
    }

    private Locator row(int place) {
        return page.locator("fieldset.declared-row").nth(place);
    }

    private Locator field(int place, String label) {
        return row(place).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
