package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lectern.it.RunningLectern;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensAndAuditApiIT {
    private final RunningLectern lectern = RunningLectern.underTest();
    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @Test
    void aTokenIsListedUsedAndRevoked() throws Exception {
        JsonObject issued = Api.json(issue("{\"name\": \"it-listed\", \"scopes\": [\"posts:read\"]}"));
        String bearer = "Bearer " + issued.getString("token");
        String path = "/tokens/" + issued.getString("id");

        assertThat(Api.json(byPassword("GET", path)).get("lastUsed")).isEqualTo(JsonValue.NULL);
        assertThat(call("GET", "/tokens", bearer).statusCode()).isEqualTo(403);
        HttpResponse<String> itself = call("GET", "/tokens/current", bearer);
        assertThat(Api.json(itself).getString("name")).isEqualTo("it-listed");
        assertThat(Api.json(itself).containsKey("token")).isFalse();
        assertThat(itself.body()).doesNotContain(issued.getString("token")).doesNotContain("hash");
        assertThat(Api.json(api.get(path)).get("lastUsed")).isNotEqualTo(JsonValue.NULL);
        assertThat(byPassword("GET", "/tokens?limit=100").body()).contains(issued.getString("id"));

        assertThat(byPassword("DELETE", path).statusCode()).isEqualTo(204);
        assertThat(call("GET", "/posts", bearer).statusCode()).isEqualTo(401);
        assertThat(byPassword("GET", path).statusCode()).isEqualTo(404);
        assertThat(api.getAnonymously("/tokens").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenReachesNoOtherAndMayRevokeItself() throws Exception {
        String other = Api.json(issue("{\"name\": \"it-other\", \"scopes\": [\"posts:read\"]}"))
                .getString("id");
        Api writer = Api.withScope("posts:write");

        assertThat(writer.get("/tokens/" + other).statusCode()).isEqualTo(404);
        assertThat(writer.send("DELETE", "/tokens/" + other, "").statusCode()).isEqualTo(404);
        assertThat(writer.send("DELETE", "/tokens/current", "").statusCode()).isEqualTo(204);
        assertThat(writer.get("/posts").statusCode()).isEqualTo(401);
    }

    @Test
    void everythingThatIsWrongWithAWishIsToldAtOnce() throws Exception {
        HttpResponse<String> refused =
                issue("{\"name\": \"\", \"scopes\": [\"posts:eat\"], \"expires\": \"2001-01-01T00:00:00Z\", \"x\": 1}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.json(refused).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("pointer")))
                .containsExactlyInAnyOrder("/x", "/name", "/scopes/0", "/expires");
        assertThat(refused.body()).contains("posts:publish");
    }

    @Test
    void everyCallByTokenSaysHowMuchIsLeft() throws Exception {
        HttpResponse<String> answer = api.get("/posts?limit=1");

        assertThat(Api.header(answer, "RateLimit-Policy")).matches("\"token\";q=\\d+;w=60");
        assertThat(Api.header(answer, "RateLimit")).matches("\"token\";r=\\d+;t=\\d+");
        assertThat(Api.header(api.getAnonymously("/posts?limit=1"), "RateLimit"))
                .isEmpty();
    }

    @Test
    void whatWasDoneIsNotedWithWhoAndToWhat() throws Exception {
        HttpResponse<String> created = api.post("{\"title\": \"Audited\"}");
        String subject = "posts/" + Api.json(created).getString("id");
        api.send("POST", "/posts/audited/publish", "", "If-Match", "*");
        api.send("POST", "/posts/audited/publish", "");
        api.send(
                "POST",
                "/posts/batch",
                "{\"items\": [{\"patch\": \"audited\", \"ifMatch\": \"*\", \"post\": {\"summary\": \"never shown\"}}]}",
                "Content-Type",
                "application/json");
        HttpResponse<String> read = api.get("/audit?subject=" + subject);

        assertThat(lines(read)).containsExactly("posts.change 3 done", "posts.publish 2 done", "posts.create 1 done");
        JsonObject first = Api.json(read).getJsonArray("items").getJsonObject(2);
        assertThat(first.getString("who")).isEqualTo("admin");
        assertThat(first.getString("via")).isEqualTo("api");
        assertThat(first.getString("token")).hasSize(26);
        assertThat(read.body()).doesNotContain("never shown");
        assertThat(lines(api.get("/audit?subject=posts/audited&outcome=refused")))
                .containsExactly("posts.publish null refused");
        assertThat(api.getAnonymously("/audit").statusCode()).isEqualTo(401);
        assertThat(Api.withScope("posts:write").get("/audit").statusCode()).isEqualTo(403);
        assertThat(Api.withScope("audit:read").get("/audit").statusCode()).isEqualTo(200);
        assertThat(api.get("/audit?outcome=maybe").body()).contains("refused");
    }

    @Test
    void theLogIsWalkedWithoutRepeatingAndLogInsAreInIt() throws Exception {
        issue("{\"name\": \"it-walk\", \"scopes\": [\"posts:read\"]}");
        HttpResponse<String> newest = api.get("/audit?action=tokens.create&limit=1");
        String next = Api.json(newest).getString("next");
        HttpResponse<String> older = api.get("/audit?action=tokens.create&limit=1&after=" + next);

        assertThat(ids(newest)).hasSize(1).doesNotContainAnyElementsOf(ids(older));
        assertThat(ids(newest).get(0)).isGreaterThan(ids(older).get(0));
        assertThat(lines(api.get("/audit?action=log-in&who=admin&limit=1"))).containsExactly("log-in null done");
    }

    private HttpResponse<String> issue(String body) throws Exception {
        return api.issue("admin", lectern.adminPassword(), body);
    }

    private HttpResponse<String> byPassword(String method, String path) throws Exception {
        String login = "admin:" + lectern.adminPassword();
        return call(
                method, path, "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> call(String method, String path, String authorization) throws Exception {
        return lectern.send(lectern.request(Api.PATH + path)
                .header("Authorization", authorization)
                .method(method, BodyPublishers.noBody()));
    }

    private static List<String> ids(HttpResponse<String> page) {
        return items(page).stream().map(each -> each.getString("id")).toList();
    }

    private static List<String> lines(HttpResponse<String> page) {
        return items(page).stream()
                .map(each -> each.getString("action") + " " + each.get("version") + " " + each.getString("outcome"))
                .toList();
    }

    private static List<JsonObject> items(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return Api.json(page).getJsonArray("items").getValuesAs(JsonObject.class);
    }
}
