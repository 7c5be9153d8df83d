package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.it.RunningLectern;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HousekeepingApiIT {
    private static final String JSON = "application/json";
    private static final String ALT = "/housekeeping/images-without-alt/findings";

    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /housekeeping",
        "GET, /housekeeping/fields",
        "POST, /housekeeping/runs",
        "GET, /housekeeping/runs/x",
        "GET, /housekeeping/similar-tags/findings",
        "POST, /housekeeping/similar-tags/findings/x/reopen"
    })
    void onlyWhoMayWritePostsGetsAtFindings(String method, String path) throws Exception {
        RunningLectern lectern = RunningLectern.underTest();
        HttpResponse<String> anonymous =
                lectern.send(lectern.request(Api.PATH + path).method(method, BodyPublishers.noBody()));
        HttpResponse<String> reader = Api.withScope("posts:read").send(method, path, "");

        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(reader.statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsFoundIsMendedOrIgnoredAndGoesAtOnce() throws Exception {
        String first = created("One", "![](one.png) ![](two.png)");
        String second = created("Two", "![](three.png)");
        run("images-without-alt");

        JsonObject one = finding(first, "one.png").orElseThrow();
        JsonObject mended = Api.json(api.send(
                "POST",
                ALT + "/" + one.getString("id") + "/fix",
                "{\"fix\": \"describe\", \"values\": {\"alt\": \"A tractor\"}}",
                "Content-Type",
                JSON));
        assertThat(mended.getString("state")).as(mended.toString()).isEqualTo("fixed");
        assertThat(finding(first, "one.png")).isEmpty();
        assertThat(Api.json(api.get("/posts/" + first)).getJsonObject("content").getString("source"))
                .isEqualTo("![A tractor](one.png) ![](two.png)");

        JsonObject three = finding(second, "three.png").orElseThrow();
        JsonObject ignored = Api.json(api.send(
                "POST",
                ALT + "/" + three.getString("id") + "/ignore",
                "{\"reason\": \"shown beside\"}",
                "Content-Type",
                JSON));
        assertThat(ignored.getString("reason")).isEqualTo("shown beside");
        assertThat(finding(second, "three.png")).isEmpty();
    }

    @Test
    void aPostThatSomebodyEditsLeavesTheQueueByItself() throws Exception {
        String post = created("Three", "![](four.png)");
        run("images-without-alt");
        assertThat(finding(post, "four.png")).isPresent();

        HttpResponse<String> patched = api.send(
                "PATCH",
                "/posts/" + post,
                "{\"content\": {\"format\": \"markdown\", \"source\": \"![Four](four.png)\"}}",
                "Content-Type",
                JSON,
                "If-Match",
                "*");

        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        api.eventually(
                ALT + "?limit=500", queue -> find(queue, post, "four.png").isEmpty());
        assertThat(finding(post, "four.png")).isEmpty();
    }

    @Test
    void checksAreListedWithTheirCountsAndFixes() throws Exception {
        JsonObject checks = Api.json(api.get("/housekeeping"));

        assertThat(checks.getJsonArray("items"))
                .extracting(check -> check.asJsonObject().getString("name"))
                .contains(
                        "dead-external-links",
                        "dead-internal-links",
                        "drifting-fields",
                        "future-dates",
                        "images-without-alt",
                        "orphaned-images",
                        "orphaned-parts",
                        "orphaned-revisions",
                        "posts-that-break-their-kind",
                        "posts-without-date",
                        "posts-without-language",
                        "posts-without-summary",
                        "posts-without-tags",
                        "posts-without-title",
                        "similar-people",
                        "similar-posts",
                        "similar-tags");
    }

    @Test
    void aRunOfAllChecksReportsTheFieldsAndHasNoFailure() throws Exception {
        created("Five", "text");
        JsonObject run = run("");

        assertThat(run.getJsonArray("outcomes")).isNotEmpty().allSatisfy(outcome -> assertThat(
                        outcome.asJsonObject().get("failure"))
                .as(outcome.toString())
                .isEqualTo(JsonValue.NULL));
        assertThat(Api.json(api.get("/housekeeping/fields")).getJsonArray("fields"))
                .extracting(field -> field.asJsonObject().getString("path"))
                .contains("title", "status");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /housekeeping/unknown/findings, 404",
        "GET, /housekeeping/similar-tags/findings?state=broken, 400",
        "GET, /housekeeping/similar-tags/findings?after=unknown, 400",
        "GET, /housekeeping/similar-tags/findings?limit=0, 400",
        "GET, /housekeeping/similar-tags/findings?colour=red, 400",
        "GET, /housekeeping/similar-tags/findings/unknown, 404",
        "POST, /housekeeping/runs?check=unknown, 400",
        "GET, /housekeeping/runs/unknown, 404"
    })
    void whatIsNotThereIsSaid(String method, String path, int status) throws Exception {
        HttpResponse<String> answer = api.send(method, path, "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Api.header(answer, "Content-Type")).startsWith("application/problem+json");
    }

    private String created(String title, String markdown) throws Exception {
        HttpResponse<String> created = api.post("{\"title\": \"" + title + "\", \"content\": {\"format\": \"markdown\","
                + " \"source\": \"" + markdown + "\"}}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Api.json(created).getString("id");
    }

    /** @param check empty: all of them */
    private JsonObject run(String check) throws Exception {
        HttpResponse<String> started =
                api.send("POST", "/housekeeping/runs" + (check.isEmpty() ? "" : "?check=" + check), "");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        JsonObject run = api.eventually(
                "/housekeeping/runs/" + Api.json(started).getString("id"),
                each -> !each.getString("state").equals("running"));
        assertThat(run.getString("state")).as(run.toString()).isEqualTo("done");
        return run;
    }

    private Optional<JsonObject> finding(String post, String image) throws Exception {
        return find(Api.json(api.get(ALT + "?limit=500")), post, image);
    }

    private static Optional<JsonObject> find(JsonObject queue, String post, String image) {
        return queue.getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> each.getString("subject").equals(post))
                .filter(each -> each.getString("place").endsWith(image))
                .findFirst();
    }
}
