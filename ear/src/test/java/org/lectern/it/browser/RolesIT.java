package org.lectern.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each role is kept from, asked by HTTP: buttons that are not shown keep nobody from anything. */
class RolesIT extends AccountsBrowserTest {
    private static final Set<String> FOR_ADMINISTRATORS =
            Set.of("kinds", "users", "user", "webhooks", "webhook", "audit");
    private static final Set<String> FOR_EDITORS = Set.of(
            "events",
            "series",
            "people",
            "tags",
            "images",
            "housekeeping",
            "bulk-changes",
            "bulk",
            "bulk-change",
            "import",
            "import-run",
            "import-report",
            "export",
            "exports/lectern");
    private static final Set<String> FOR_AUTHORS = Set.of("editor/save", "editor-image", "talks");
    private static final Set<String> FOR_ALL =
            Set.of("posts", "edit", "history", "original", "complete/tags", "tokens", "account", "password");

    private static final Map<String, List<Set<String>>> SHUT = Map.of(
            "editor", List.of(FOR_ADMINISTRATORS),
            "author", List.of(FOR_ADMINISTRATORS, FOR_EDITORS),
            "reader", List.of(FOR_ADMINISTRATORS, FOR_EDITORS, FOR_AUTHORS));

    @BeforeEach
    void enter() {
        logIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "author", "reader"})
    void aRoleGetsToItsPagesAndToNoOthers(String role) {
        Page theirs = somebody(freshName(), role);

        for (Set<String> shut : List.of(FOR_ADMINISTRATORS, FOR_EDITORS, FOR_AUTHORS, FOR_ALL)) {
            for (String path : shut) {
                int status = theirs.request().get("/admin/" + path).status();
                if (SHUT.get(role).contains(shut)) {
                    assertThat(status).as(role + " at " + path).isEqualTo(403);
                } else {
                    assertThat(status).as(role + " at " + path).isNotEqualTo(403);
                }
            }
        }
        assertThat(theirs.request().get("/admin/no-such-page").status()).isEqualTo(404);
    }

    @Test
    void anAuthorWritesOwnPostsAndNoOthersWhateverIsSent() {
        String person = freshName();
        String token = page.request()
                .post(
                        "/api/v1/tokens",
                        json("{\"name\": \"roles\", \"scopes\": [\"posts:write\"]}")
                                .setHeader("Authorization", "Basic " + basic()))
                .text()
                .replaceAll("(?s).*(lct_[A-Za-z0-9_-]{43}).*", "$1");
        String own = post(token, person);
        String others = post(token, freshName());
        String name = freshName();
        Page theirs = somebody(name, "author");
        assertThat(theirs.request().get("/admin/new").status()).isEqualTo(403);
        open("/admin/user?name=" + name);
        page.locator("input[id='user:person']").fill(person);
        button("Save").click();
        PlaywrightAssertions.assertThat(page.getByText("The user is changed.")).isVisible();
        typePassword(theirs, name);
        theirs.waitForURL("**/admin/**");

        assertThat(theirs.request().get("/admin/new").status()).isEqualTo(200);
        assertThat(delete(theirs, others)).contains("forbidden");
        assertThat(delete(theirs, own)).contains("trashed");
    }

    private String basic() {
        return Base64.getEncoder()
                .encodeToString(("admin:" + lectern.adminPassword()).getBytes(StandardCharsets.UTF_8));
    }

    /** @return its id */
    private String post(String token, String author) {
        String body =
                "{\"kind\": \"entry\", \"title\": \"By %1$s\", \"authors\": [{\"slug\": \"%1$s\", \"name\": \"%1$s\"}]}";
        APIResponse made = page.request()
                .post("/api/v1/posts", json(body.formatted(author)).setHeader("Authorization", "Bearer " + token));
        assertThat(made.status()).isEqualTo(201);
        return made.text().replaceAll("(?s).*?\"id\":\\s*\"([0-9A-Z]{26})\".*", "$1");
    }

    private static String delete(Page theirs, String id) {
        return theirs.request()
                .post("/admin/editor/delete", json("{\"id\": \"" + id + "\", \"version\": 1}"))
                .text();
    }

    private static RequestOptions json(String body) {
        return RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData(body);
    }

    @Test
    void whoIsNotLoggedInGetsToNone() throws Exception {
        for (Set<String> pages : List.of(FOR_ADMINISTRATORS, FOR_EDITORS, FOR_AUTHORS, FOR_ALL)) {
            for (String path : pages) {
                assertThat(lectern.get("/admin/" + path).statusCode()).as(path).isEqualTo(302);
            }
        }
    }

    @Test
    void nobodySendsAFormFromAPageThatTheyMayNotSee() {
        Page theirs = somebody(freshName(), "editor");
        APIResponse sent =
                theirs.request().post("/admin/users", RequestOptions.create().setData("invite%3Aname=mallory"));

        assertThat(sent.status()).isEqualTo(403);
    }

    @Test
    void nobodyRevokesTheTokensOfOthers() {
        open("/admin/tokens");
        page.getByLabel("Name").fill("the administrator's own");
        page.getByLabel("posts:read").check();
        button("Make it").click();
        String token = page.getByLabel("Token", new Page.GetByLabelOptions().setExact(true))
                .inputValue();
        Page theirs = somebody(freshName(), "reader");
        theirs.navigate(lectern.at("/admin/tokens").toString());

        assertThat(theirs.content()).doesNotContain("the administrator's own");
        assertThat(theirs.getByLabel("posts:write").count()).isZero();
        assertThat(theirs.request()
                        .get(
                                "/api/v1/tokens/current",
                                RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                        .status())
                .isEqualTo(200);
    }
}
