package org.lectern.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
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
    private static final Set<String> FOR_AUTHORS = Set.of("new", "editor/save", "editor-image", "talks");
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
