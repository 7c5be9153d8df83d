package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TagsApiIT {
    private static final String[] JSON = {"Content-Type", "application/json"};

    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    private JsonObject post(String title, String tag) throws Exception {
        HttpResponse<String> created =
                api.post("{\"title\": \"" + title + "\", \"status\": \"published\", \"tags\": [\"" + tag + "\"]}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Api.json(created);
    }

    private List<String> titles(String query) throws Exception {
        return Api.json(api.getAnonymously("/posts?" + query))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(each -> each.getString("title"))
                .sorted()
                .toList();
    }

    @Test
    void aSynonymIsReadAsItsTag() throws Exception {
        HttpResponse<String> told = api.send(
                "PUT", "/tags/it-java", "{\"label\": \"Java\", \"synonyms\": [\"IT JDK\"], \"mood\": 1}", JSON);
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(Api.json(told).get("synonyms")).hasToString("[\"it-jdk\"]");

        JsonObject post = post("Synonymous", "IT JDK");

        assertThat(post.getJsonArray("tags")).hasToString("[\"it-java\"]");
        assertThat(titles("tag=it-jdk")).containsExactly("Synonymous");
        assertThat(api.getAnonymously("/tags/it-jdk").statusCode()).isEqualTo(301);
        JsonObject tag = Api.json(api.getAnonymously("/tags/it-java"));
        assertThat(tag.getInt("posts")).isEqualTo(1);
        assertThat(tag.getInt("mood")).isEqualTo(1);
        assertThat(api.send("DELETE", "/tags/it-java", "", "If-Match", "*").body())
                .contains("1 posts refer to it", "Synonymous");
    }

    @Test
    void aTagThatBecomesPartOfAnotherLeadsThereAndComesBack() throws Exception {
        JsonObject old = post("Old tag", "it-old");
        post("New tag", "it-new");

        HttpResponse<String> planned = api.send("POST", "/tags/it-old/merge", "{\"into\": \"it-new\"}", JSON);
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
        assertThat(titles("tag=it-new")).containsExactly("New tag");
        String merger = "/bulk-changes/" + Api.json(planned).getString("id");
        api.send("POST", merger + "/start", "");
        api.eventually(merger, each -> each.getString("state").equals("done"));

        JsonObject merged = Api.json(api.get("/posts/" + old.getString("id")));
        assertThat(merged.getJsonArray("tags")).hasToString("[\"it-new\"]");
        assertThat(merged.getString("modified")).isEqualTo(old.getString("modified"));
        assertThat(titles("tag=it-new")).containsExactly("New tag", "Old tag");
        assertThat(titles("tag=it-old")).containsExactly("New tag", "Old tag");
        assertThat(Api.header(api.getAnonymously("/tags/it-old"), "Location")).endsWith("/api/v1/tags/it-new");
        assertThat(post("Still old", "it-old").getJsonArray("tags")).hasToString("[\"it-new\"]");

        api.send("POST", merger + "/undo", "");
        api.eventually(merger, each -> each.getString("state").equals("undone"));
        assertThat(titles("tag=it-old")).containsExactly("Old tag");
        assertThat(api.getAnonymously("/tags/it-old").statusCode()).isEqualTo(200);
    }

    @Test
    void tagsAreListedBySlugWithTheirPosts() throws Exception {
        post("Listed", "it-zz-1");
        api.send("PUT", "/tags/it-zz-2", "{\"label\": \"Nobody has it\"}", JSON);

        List<JsonObject> seen = Api.json(api.get("/tags?limit=5&after=it-zz"))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        assertThat(seen).extracting(tag -> tag.getString("slug")).startsWith("it-zz-1", "it-zz-2");
        assertThat(seen).extracting(tag -> tag.getInt("posts")).startsWith(1, 0);
        assertThat(api.getAnonymously("/tags?limit=5&after=it-zz").body()).doesNotContain("it-zz-2");
        assertThat(api.send("PUT", "/tags/it-zz-2", "{\"label\": \"Again\"}", JSON)
                        .statusCode())
                .isEqualTo(428);
        assertThat(api.send("DELETE", "/tags/it-zz-2", "", "If-Match", "*").statusCode())
                .isEqualTo(204);
    }
}
