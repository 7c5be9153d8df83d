package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferentsApiIT {
    private static final String[] JSON = {"Content-Type", "application/json"};

    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    private JsonObject talk(String title, String speaker, String event) throws Exception {
        HttpResponse<String> created =
                api.post("{\"title\": \"" + title + "\", \"status\": \"published\", \"event\": \"" + event
                        + "\", \"talk\": {\"speakers\": [\"" + speaker + "\"]}}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Api.json(created);
    }

    private HttpResponse<String> put(String path, String body, String ifMatch) throws Exception {
        return ifMatch.isEmpty()
                ? api.send("PUT", path, body, JSON)
                : api.send("PUT", path, body, "Content-Type", "application/json", "If-Match", ifMatch);
    }

    private String etag(String path) throws Exception {
        return Api.header(api.get(path), "ETag");
    }

    private List<String> titles(String query) throws Exception {
        return Api.json(api.getAnonymously("/posts?" + query))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(post -> post.getString("title"))
                .sorted()
                .toList();
    }

    @Test
    void whatAPostNamesHasADocumentAtOnceAndItsRenamingChangesNoPost() throws Exception {
        JsonObject post = talk("Renaming one", "Rina Old", "Renaming 2025");
        JsonObject person = Api.json(api.getAnonymously("/people/rina-old"));
        assertThat(person.getString("name")).isEqualTo("Rina Old");
        assertThat(person.getInt("posts")).isEqualTo(1);

        HttpResponse<String> renamed = put(
                "/people/rina-old",
                "{\"name\": \"Rina New\", \"slug\": \"rina-new\", \"mood\": [1]}",
                etag("/people/rina-old"));

        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
        assertThat(Api.json(renamed).get("mood")).hasToString("[1]");
        HttpResponse<String> old = api.getAnonymously("/people/rina-old");
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(Api.header(old, "Location")).endsWith("/api/v1/people/rina-new");
        assertThat(titles("person=rina-new")).containsExactly("Renaming one");
        assertThat(titles("person=rina-old")).containsExactly("Renaming one");
        HttpResponse<String> shown = api.getAnonymously("/posts/" + post.getString("id"));
        assertThat(Api.json(shown).getJsonObject("talk").get("speakers"))
                .hasToString("[{\"slug\":\"rina-new\",\"name\":\"Rina Old\"}]");
        assertThat(Api.json(shown).getInt("version")).isEqualTo(1);
    }

    @Test
    void twoPeopleBecomeOneAndTwoAgain() throws Exception {
        talk("Merging one", "Mia One", "Merging");
        talk("Merging two", "Mia Two", "Merging");
        String before = api.get("/people/mia-two").body();

        HttpResponse<String> merged = api.send("POST", "/people/mia-two/merge", "{\"into\": \"mia-one\"}", JSON);

        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
        assertThat(Api.json(merged).getInt("posts")).isEqualTo(2);
        assertThat(titles("person=mia-one")).containsExactly("Merging one", "Merging two");
        assertThat(titles("person=-mia-two&event=merging")).isEmpty();
        assertThat(api.send("DELETE", "/people/mia-one", "", "If-Match", "*").statusCode())
                .isEqualTo(409);
        assertThat(api.send("POST", "/people/mia-two/merge", "{\"into\": \"mia-one\"}", JSON)
                        .statusCode())
                .isEqualTo(409);
        assertThat(api.send("POST", "/people/mia-two/merge", "{}", JSON).statusCode())
                .isEqualTo(400);

        HttpResponse<String> apart = api.send("POST", "/people/mia-two/unmerge", "");
        assertThat(apart.statusCode()).as(apart.body()).isEqualTo(200);
        assertThat(Api.json(apart).getJsonArray("keys"))
                .isEqualTo(Api.json(api.get("/people/mia-two")).getJsonArray("keys"));
        assertThat(apart.body().replaceFirst("\"version\":\\d+", ""))
                .isEqualTo(before.replaceFirst("\"version\":\\d+", ""));
        assertThat(titles("person=mia-one")).containsExactly("Merging one");
        assertThat(api.send("POST", "/people/mia-two/unmerge", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aSeriesFindsThePostsOfItsEditions() throws Exception {
        talk("Edition one", "Eve", "Serial 2024");
        talk("Edition two", "Eve", "Serial 2025");
        for (String year : List.of("2024", "2025")) {
            HttpResponse<String> dated = put(
                    "/events/serial-" + year,
                    "{\"name\": \"Serial " + year + "\", \"series\": \"Serial\", \"start\": \"" + year
                            + "-05-16\", \"place\": {\"name\": \"Hall\", \"latitude\": 53.2, \"longitude\": 6.5}}",
                    etag("/events/serial-" + year));
            assertThat(dated.statusCode()).as(dated.body()).isEqualTo(200);
        }

        assertThat(titles("series=serial")).containsExactly("Edition one", "Edition two");
        assertThat(titles("series=nothing-such")).isEmpty();
        assertThat(Api.json(api.getAnonymously("/series/serial")).getInt("posts"))
                .isEqualTo(2);
        assertThat(api.send("DELETE", "/series/serial", "", "If-Match", "*").body())
                .contains("2 events refer to it", "serial-2024");
    }

    @Test
    void whatIsReferredToIsNotDeletedAndWhatIsNotIs() throws Exception {
        JsonObject post = talk("Deleting", "Dora", "Deleting 2025");

        HttpResponse<String> refused = api.send("DELETE", "/events/deleting-2025", "", "If-Match", "*");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("1 posts refer to it", post.getString("id"), "Deleting");
        assertThat(put("/people/nobody-knows", "{\"name\": \"Nobody\"}", "").statusCode())
                .isEqualTo(201);
        assertThat(api.getAnonymously("/people/nobody-knows").statusCode()).isEqualTo(404);
        assertThat(api.send("DELETE", "/people/nobody-knows", "").statusCode()).isEqualTo(428);
        assertThat(api.send("DELETE", "/people/nobody-knows", "", "If-Match", etag("/people/nobody-knows"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.get("/people/nobody-knows").statusCode()).isEqualTo(404);
    }

    @Test
    void everyFaultIsNamedAndAnotherOnesSlugIsRefused() throws Exception {
        put("/events/faulty", "{\"name\": \"Faulty\"}", "");
        put("/events/other-one", "{\"name\": \"Other\"}", "");

        HttpResponse<String> wrong = put("/events/faulty", "{\"start\": \"May\", \"url\": \"x\"}", "*");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("/name", "/start", "/url");
        assertThat(put("/events/faulty", "{\"name\": \"F\", \"slug\": \"other-one\"}", "*")
                        .statusCode())
                .isEqualTo(409);
        assertThat(put("/events/faulty", "{\"name\": \"F\"}", "\"7-x\"").statusCode())
                .isEqualTo(412);
        assertThat(put("/events/faulty", "{\"name\": \"F\"}", "").statusCode()).isEqualTo(428);
        assertThat(api.get("/events?colour=red").statusCode()).isEqualTo(400);
        assertThat(api.getAnonymously("/events/none").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesHoldEverythingOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(put("/series/paged-" + i, "{\"name\": \"Paged " + i + "\"}", "")
                            .statusCode())
                    .isEqualTo(201);
        }
        JsonObject page = Api.json(api.get("/series?limit=2&after=paged-"));
        assertThat(page.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("slug"))
                .containsExactly("paged-0", "paged-1");
        JsonObject next = Api.json(api.get("/series?limit=2&after=" + page.getString("next")));
        assertThat(next.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("slug"))
                .containsExactly("paged-2", "paged-3");
    }
}
