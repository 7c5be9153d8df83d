package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.it.RunningLectern;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindsApiIT {
    private static final String REVIEW = "{\"label\": \"Review\", \"fields\": ["
            + "{\"name\": \"rating\", \"label\": \"Stars\", \"type\": \"number\", \"required\": true, \"min\": 1, \"max\": 5},"
            + "{\"name\": \"verdict\", \"type\": \"enumeration\", \"values\": [\"see\", \"skip\"], \"default\": \"see\"},"
            + "{\"name\": \"seen\", \"type\": \"instant\"},"
            + "{\"name\": \"cast\", \"type\": \"list\", \"of\": {\"type\": \"reference\", \"to\": \"person\"}}]}";

    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    /** Payara itself refuses a DELETE with a body. */
    @ParameterizedTest
    @CsvSource({"PUT, {}", "DELETE, ''"})
    void onlyATokenForTheWholeSiteChangesKinds(String method, String body) throws Exception {
        RunningLectern lectern = RunningLectern.underTest();
        HttpResponse<String> anonymous = lectern.send(lectern.request(Api.PATH + "/kinds/entry")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
        HttpResponse<String> writer =
                Api.withScope("posts:write").send(method, "/kinds/entry", body, "Content-Type", "application/json");

        assertProblem(anonymous, 401, "unauthorized");
        assertProblem(writer, 403, "forbidden");
    }

    @Test
    void theKindsThatLecternBringsAreListedAndTheirSchemasAreThere() throws Exception {
        JsonObject list = Api.json(api.getAnonymously("/kinds"));

        assertThat(list.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(kind -> kind.getString("name"))
                .contains("entry", "talk", "notes", "link", "photo", "page");
        HttpResponse<String> schema = api.getAnonymously("/kinds/photo/schema");
        assertThat(Api.header(schema, "Content-Type")).startsWith("application/schema+json");
        assertThat(Api.json(schema).getString("$schema")).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(Api.json(schema).getString("$id")).isEqualTo("/api/v1/kinds/photo/schema?version=0");
        assertThat(Api.header(api.getAnonymously("/kinds/photo/schema", "Accept", "application/json"), "Content-Type"))
                .startsWith("application/json");
    }

    @Test
    void aDeclaredKindIsKnownAtOnceAndItsPostsAreChecked() throws Exception {
        HttpResponse<String> declared = put("/kinds/it-review", REVIEW);
        assertThat(declared.statusCode()).as(declared.body()).isEqualTo(201);
        assertThat(Api.header(declared, "Location")).endsWith("/api/v1/kinds/it-review");
        HttpResponse<String> read = api.getAnonymously("/kinds/it-review");
        assertThat(read.body()).isEqualTo(declared.body());
        assertThat(Api.header(read, "ETag"))
                .isEqualTo(Api.header(declared, "ETag"))
                .startsWith("\"1-");
        assertFaultsAreNamed();
        assertItsPostsAreKeptCountedAndInTheWay();
    }

    private void assertFaultsAreNamed() throws Exception {
        HttpResponse<String> refused = api.post(
                "{\"title\": \"Bad\", \"kind\": \"it-review\", \"attributes\": {\"rating\": 6, \"verdict\": \"maybe\", \"cast\": [{\"name\": \"Ann\"}]}}");
        JsonObject problem = assertProblem(refused, 400, "rejected-body");
        assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("pointer") + " " + error.getString("detail"))
                .containsExactlyInAnyOrder(
                        "/attributes/rating has to be a number from 1 to 5",
                        "/attributes/verdict has to be one of see, skip",
                        "/attributes/cast/0/slug is missing; it has to be a slug: letters and digits in lower case, words"
                                + " joined by hyphens");
    }

    private void assertItsPostsAreKeptCountedAndInTheWay() throws Exception {
        HttpResponse<String> created = api.post(
                "{\"title\": \"A review of kinds\", \"status\": \"published\", \"kind\": \"it-review\","
                        + " \"attributes\": {\"rating\": 4, \"seen\": \"2025-05-16T11:00:00+02:00\", \"colour\": \"red\"}}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        JsonObject attributes = Api.json(created).getJsonObject("attributes");
        assertThat(attributes)
                .hasToString("{\"rating\":4,\"seen\":\"2025-05-16T09:00:00Z\",\"colour\":\"red\",\"verdict\":\"see\"}");
        String path = "/posts/" + Api.json(created).getString("id");
        assertThat(Api.json(api.getAnonymously(path + "?include=undeclared"))
                        .getJsonArray("undeclared")
                        .getValuesAs(JsonString.class))
                .extracting(JsonString::getString)
                .containsExactly("/attributes/colour");
        assertThat(Api.json(api.getAnonymously("/posts?kind=it-review"))
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class))
                .extracting(post -> post.getString("title"))
                .containsExactly("A review of kinds");

        assertThat(Api.json(api.getAnonymously("/kinds/it-review")).getInt("posts"))
                .isEqualTo(1);

        HttpResponse<String> inUse = api.send("DELETE", "/kinds/it-review", "", "If-Match", "*");
        assertThat(assertProblem(inUse, 409, "conflict").getString("detail"))
                .startsWith("Posts have this kind: 1,")
                .contains("A review of kinds");
    }

    @Test
    void aPostThatNoLongerFitsIsReadAndChangedWhereItIsRight() throws Exception {
        put("/kinds/it-memo", "{\"fields\": [{\"name\": \"size\", \"type\": \"text\"}]}");
        HttpResponse<String> created = api.post(
                "{\"title\": \"Memo\", \"kind\": \"it-memo\", \"status\": \"published\", \"attributes\": {\"size\": \"large\"}}");
        String path = "/posts/" + Api.json(created).getString("id");
        String changed = "{\"fields\": [{\"name\": \"size\", \"type\": \"number\"}]}";
        assertThat(put("/kinds/it-memo", changed, "If-Match", "*").statusCode()).isEqualTo(200);

        assertThat(api.getAnonymously(path).body()).isEqualTo(created.body());
        assertThat(patch(path, "{\"title\": \"Memo 2\"}").statusCode()).isEqualTo(200);
        assertProblem(patch(path, "{\"attributes\": {\"size\": \"small\"}}"), 400, "rejected-body");
        assertThat(patch(path, "{\"attributes\": {\"size\": 3}}").statusCode()).isEqualTo(200);
        assertThat(Api.json(api.getAnonymously("/kinds/it-memo/schema?version=1"))
                        .toString())
                .contains("\"size\":{\"title\":\"size\",\"type\":[\"string\",\"null\"]");
        assertThat(Api.json(api.getAnonymously("/kinds/it-memo?version=2")).getInt("version"))
                .isEqualTo(2);
        assertProblem(api.getAnonymously("/kinds/it-memo?version=3"), 404, "not-found");
    }

    @Test
    void changesNeedTheVersionThatTheyBeganFrom() throws Exception {
        HttpResponse<String> first = put("/kinds/it-poem", "{\"label\": \"Poem\"}");
        String etag = Api.header(first, "ETag");

        assertProblem(put("/kinds/it-poem", "{\"label\": \"Verse\"}"), 428, "precondition-required");
        assertProblem(put("/kinds/it-poem", "{}", "If-None-Match", "*"), 412, "version-conflict");
        HttpResponse<String> second = put("/kinds/it-poem", first.body(), "If-Match", etag);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertProblem(put("/kinds/it-poem", "{}", "If-Match", etag), 412, "version-conflict");
        assertProblem(put("/kinds/it-nothing", "{}", "If-Match", etag), 412, "version-conflict");
        assertProblem(api.send("DELETE", "/kinds/it-poem", ""), 428, "precondition-required");
        assertProblem(api.send("DELETE", "/kinds/it-poem", "", "If-Match", etag), 412, "version-conflict");
        assertThat(api.send("DELETE", "/kinds/it-poem", "", "If-Match", Api.header(second, "ETag"))
                        .statusCode())
                .isEqualTo(204);
        assertProblem(api.getAnonymously("/kinds/it-poem"), 404, "not-found");
        assertProblem(api.send("DELETE", "/kinds/page", "", "If-Match", "*"), 409, "conflict");
    }

    @Test
    void aDeclarationIsRefusedWithAllItsFaults() throws Exception {
        HttpResponse<String> refused = put(
                "/kinds/it-bad",
                "{\"fields\": [{\"name\": \"title\", \"type\": \"x\"}, {\"name\": \"a\", \"type\": \"y\"}]}");

        assertThat(assertProblem(refused, 400, "rejected-body")
                        .getJsonArray("errors")
                        .getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("pointer"))
                .containsExactly("/fields/0/name", "/fields/1/type");
        assertProblem(put("/kinds/Bad%20Name", "{}"), 400, "rejected-body");
        assertProblem(api.getAnonymously("/kinds?x=1"), 400, "unknown-parameter");
        assertProblem(api.getAnonymously("/kinds/entry?version=one"), 400, "bad-parameter");
    }

    @Test
    void aFieldIsRenamedInTheKindAndInItsPostsAndBack() throws Exception {
        String field = "{\"fields\": [{\"name\": \"stars\", \"type\": \"number\", \"required\": true}]}";
        String etag = Api.header(put("/kinds/it-album", field), "ETag");
        String path = "/posts/"
                + Api.json(api.post("{\"title\": \"Album\", \"kind\": \"it-album\", \"status\": \"published\","
                                + " \"attributes\": {\"stars\": 4}}"))
                        .getString("id");
        String rename = "{\"change\": {\"operation\": \"rename-attribute\","
                + " \"parameters\": {\"name\": \"stars\", \"to\": \"rating\"}}}";
        assertProblem(migrate(rename), 428, "precondition-required");
        assertProblem(migrate(rename.replace("stars", "size"), "If-Match", etag), 400, "rejected-body");

        HttpResponse<String> planned = migrate(rename, "If-Match", etag);
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
        JsonObject preview = Api.json(planned).getJsonObject("preview");
        assertThat(preview.getInt("changed")).as(planned.body()).isEqualTo(1);
        String migration = "/bulk-changes/" + Api.json(planned).getString("id");
        api.send("POST", migration + "/start", "");
        api.eventually(migration, each -> each.getString("state").equals("done"));

        assertThat(Api.json(api.getAnonymously(path)).getJsonObject("attributes"))
                .hasToString("{\"rating\":4}");
        JsonObject kind = Api.json(api.getAnonymously("/kinds/it-album"));
        assertThat(kind.getInt("version")).isEqualTo(2);
        assertThat(migration).endsWith("/" + kind.getString("migration"));
        assertProblem(migrate(rename, "If-Match", etag), 412, "version-conflict");
        api.send("POST", migration + "/undo", "");
        api.eventually(migration, each -> each.getString("state").equals("undone"));
        assertThat(Api.json(api.getAnonymously(path)).getJsonObject("attributes"))
                .hasToString("{\"stars\":4}");
        assertThat(Api.json(api.getAnonymously("/kinds/it-album")).get("fields").toString())
                .contains("\"name\":\"stars\"");
        String direct = "{\"selection\": {}, \"operation\": \"migrate-kind\", \"parameters\": {}}";
        assertProblem(
                api.send("POST", "/bulk-changes", direct, "Content-Type", "application/json"), 400, "rejected-body");
    }

    private HttpResponse<String> migrate(String body, String... headers) throws Exception {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Arrays.stream(headers))
                .toArray(String[]::new);
        return api.send("POST", "/kinds/it-album/migrations", body, all);
    }

    private HttpResponse<String> put(String path, String body, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return api.send("PUT", path, body, all);
    }

    private HttpResponse<String> patch(String path, String body) throws Exception {
        return api.send("PATCH", path, body, "Content-Type", "application/merge-patch+json", "If-Match", "*");
    }

    private static JsonObject assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Api.header(answer, "Content-Type")).startsWith("application/problem+json");
        JsonObject problem = Api.json(answer);
        assertThat(problem.getString("type")).isEqualTo("/api/v1/problems/" + type);
        return problem;
    }
}
