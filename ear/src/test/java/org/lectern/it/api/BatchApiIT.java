package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchApiIT {
    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @Test
    void eachOperationEndsByItself() throws Exception {
        api.post("{\"title\": \"Batch target\", \"status\": \"published\"}");
        api.post("{\"title\": \"Batch victim\"}");

        JsonArray results = results(batch(
                "{\"create\": {\"title\": \"Batch new\"}}",
                "{\"create\": {\"title\": 5, \"tags\": \"x\"}}",
                "{\"patch\": \"batch-target\", \"version\": 1, \"post\": {\"summary\": \"S\"}}",
                "{\"patch\": \"batch-target\", \"version\": 1, \"post\": {\"summary\": \"late\"}}",
                "{\"patch\": \"batch-target\", \"post\": {}}",
                "{\"withdraw\": \"batch-target\", \"ifMatch\": \"*\"}",
                "{\"delete\": \"batch-victim\", \"ifMatch\": \"*\"}",
                "{\"delete\": \"batch-none\", \"ifMatch\": \"*\"}",
                "{\"frobnicate\": 1}",
                "{\"schedule\": \"batch-new\", \"version\": 1, \"published\": \"2001-01-01T00:00:00Z\"}"));

        assertThat(results.getValuesAs(JsonObject.class).stream().map(each -> each.getInt("status")))
                .containsExactly(201, 400, 200, 412, 428, 200, 204, 404, 400, 400);
        assertThat(results.getJsonObject(0).getString("slug")).isEqualTo("batch-new");
        assertThat(pointers(results.getJsonObject(1))).containsExactly("/items/1/create/title", "/items/1/create/tags");
        assertThat(results.getJsonObject(5).getInt("version")).isEqualTo(3);
        assertThat(pointers(results.getJsonObject(9))).containsExactly("/items/9/published");
        assertThat(Api.json(api.get("/posts/batch-target")).getString("status")).isEqualTo("withdrawn");
    }

    @Test
    void aThousandPostsAreStoredInOneRequestAndSentAgainTheyAreTheSame() throws Exception {
        String items = IntStream.range(0, 1000)
                .mapToObj(i ->
                        "{\"create\": {\"title\": \"Bulky\", \"tags\": [\"it-bulky\"], \"status\": \"published\"}}")
                .collect(Collectors.joining(","));
        HttpResponse<String> first = keyed("{\"items\": [" + items + "]}");
        HttpResponse<String> second = keyed("{\"items\": [" + items + "]}");

        assertThat(Api.json(first).getInt("done")).isEqualTo(1000);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(Api.json(api.get("/posts?tag=it-bulky&count=true&limit=1")).getInt("total"))
                .isEqualTo(1000);
    }

    @Test
    void aBatchThatIsNoneIsRefusedAsAWhole() throws Exception {
        assertThat(pointers(Api.json(send("{\"items\": [], \"dryRun\": true}"))))
                .containsExactly("/dryRun", "/items");
        String many = "{},".repeat(1000) + "{}";
        assertThat(pointers(Api.json(send("{\"items\": [" + many + "]}")))).containsExactly("/items");
        assertThat(Api.withScope("posts:publish")
                        .send("POST", "/posts/batch", "{\"items\": [{}]}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> batch(String... items) throws Exception {
        return send("{\"items\": [" + String.join(",", items) + "]}");
    }

    private HttpResponse<String> send(String body) throws Exception {
        return api.send("POST", "/posts/batch", body, "Content-Type", "application/json");
    }

    private HttpResponse<String> keyed(String body) throws Exception {
        return api.send(
                "POST", "/posts/batch", body, "Content-Type", "application/json", "Idempotency-Key", "it-bulky-batch");
    }

    private static JsonArray results(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer).getJsonArray("items");
    }

    private static List<String> pointers(JsonObject result) {
        JsonObject problem = result.containsKey("problem") ? result.getJsonObject("problem") : result;
        return problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("pointer"))
                .toList();
    }
}
