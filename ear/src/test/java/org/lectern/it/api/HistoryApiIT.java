package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lectern.it.RunningLectern;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryApiIT {
    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";

    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @Test
    void everyChangeIsAVersionThatCanBeReadComparedAndRestored() throws Exception {
        String path = created(
                "{\"title\": \"First words\", \"status\": \"published\", \"content\": {\"source\": \"a\\nb\\n\"}}");
        patch(path, "{\"title\": \"Second words\", \"content\": {\"source\": \"a\\nc\\n\"}}");
        patch(path, "{\"status\": \"withdrawn\"}");

        JsonArray versions = Api.json(api.get(path + "/revisions")).getJsonArray("items");
        assertThat(versions)
                .extracting(each -> each.asJsonObject().getInt("version"))
                .containsExactly(3, 2, 1);
        assertThat(versions.getJsonObject(0).getString("by")).isEqualTo("admin");
        assertThat(versions.getJsonObject(0).getString("from")).isEqualTo("api");
        JsonObject first = Api.json(api.get(path + "/revisions/1"));
        assertThat(first.getString("title")).isEqualTo("First words");
        JsonArray changes = Api.json(api.get(path + "/revisions/2/changes")).getJsonArray("changes");
        assertThat(changes)
                .extracting(each -> each.asJsonObject().getString("pointer"))
                .containsExactlyInAnyOrder("/title", "/content/source");

        HttpResponse<String> restored = api.send("POST", path + "/revisions/1/restore", "", "If-Match", "*");

        JsonObject post = Api.json(restored);
        assertThat(post.getString("title")).isEqualTo("First words");
        assertThat(post.getString("status")).isEqualTo("withdrawn");
        assertThat(post.getInt("version")).isEqualTo(4);
        assertThat(api.send("POST", path + "/revisions/1/restore", "").statusCode())
                .isEqualTo(428);
        assertThat(api.get(path + "/revisions/9").statusCode()).isEqualTo(404);
        assertThat(api.get(path + "/revisions/x").statusCode()).isEqualTo(400);
        assertThat(api.getAnonymously(path + "/revisions").statusCode()).isEqualTo(401);
    }

    @Test
    void whatReadersSawOnADateIsShownAsLongAsThePostIs() throws Exception {
        String path = created("{\"title\": \"Seen\", \"status\": \"published\", \"content\": {\"source\": \"then\"}}");
        String then = Api.json(api.get(path)).getString("modified");
        patch(path, "{\"content\": {\"source\": \"now\"}}");

        JsonObject seen = Api.json(api.getAnonymously(path + "?asOf=" + then));

        assertThat(seen.getJsonObject("content").getString("source")).isEqualTo("then");
        assertThat(api.getAnonymously(path + "?asOf=2020-01-01T00:00:00Z").statusCode())
                .isEqualTo(404);
        assertThat(api.getAnonymously(path + "?asOf=yesterday").statusCode()).isEqualTo(400);
        patch(path, "{\"status\": \"withdrawn\"}");
        assertThat(api.getAnonymously(path + "?asOf=" + then).statusCode()).isEqualTo(404);
    }

    @Test
    void anOldSlugLeadsToThePost() throws Exception {
        String path = created("{\"title\": \"Once upon\", \"slug\": \"once-upon\", \"status\": \"published\","
                + " \"published\": \"2025-05-16\"}");
        patch(path, "{\"slug\": \"upon-a-time\"}");

        HttpResponse<String> moved = api.getAnonymously("/posts/once-upon?fields=id");

        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(Api.header(moved, "Location")).endsWith("/api/v1/posts/upon-a-time?fields=id");
        RunningLectern lectern = RunningLectern.underTest();
        HttpResponse<String> page =
                lectern.send(lectern.request("/2025/05/16/once-upon").GET());
        assertThat(Api.header(page, "Location")).endsWith("/2025/05/16/upon-a-time");
    }

    @Test
    void aScheduledPostAppearsByItselfAndItsPublicationIsAVersion() throws Exception {
        Instant time = Clock.systemUTC().instant().plusSeconds(8).truncatedTo(ChronoUnit.SECONDS);
        String path =
                created("{\"title\": \"In a moment\", \"status\": \"scheduled\", \"published\": \"" + time + "\"}");
        assertThat(api.getAnonymously(path).statusCode()).isEqualTo(404);

        JsonObject history = api.eventually(
                path + "/revisions", each -> each.getJsonArray("items").size() > 1);

        assertThat(history.getJsonArray("items").getJsonObject(0).getString("from"))
                .isEqualTo("schedule");
        assertThat(Api.json(api.getAnonymously(path)).getString("status")).isEqualTo("published");
    }

    @Test
    void whatWasNeverPublishedIsNotWithdrawn() throws Exception {
        String path = created("{\"title\": \"Never out\"}");

        HttpResponse<String> refused =
                api.send("PATCH", path, "{\"status\": \"withdrawn\"}", "Content-Type", PATCH, "If-Match", "*");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.json(refused).getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/status");
    }

    @Test
    void aCorrectionIsShownWithThePostAndInTheFeed() throws Exception {
        String path = created("{\"title\": \"Corrected\", \"status\": \"published\", \"tags\": [\"correction-it\"],"
                + " \"corrections\": [\"It was <b>Tuesday</b>.\"]}");
        JsonObject post = Api.json(api.get(path));
        RunningLectern lectern = RunningLectern.underTest();
        String address = post.getString("url").replaceFirst("https?://[^/]+", "");

        assertThat(post.getJsonArray("corrections").getJsonObject(0).getString("at"))
                .isEqualTo(post.getString("modified"));
        assertThat(lectern.send(lectern.request(address).GET()).body())
                .contains("Correction of", "It was &lt;b&gt;Tuesday&lt;/b&gt;.");
        assertThat(lectern.send(lectern.request("/feed.atom?tag=correction-it").GET())
                        .body())
                .contains("Correction of", "Tuesday");
    }

    private String created(String body) throws Exception {
        HttpResponse<String> created = api.send("POST", "/posts", body, "Content-Type", JSON);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return "/posts/" + Api.json(created).getString("id");
    }

    private void patch(String path, String patch) throws Exception {
        HttpResponse<String> patched = api.send("PATCH", path, patch, "Content-Type", PATCH, "If-Match", "*");
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
    }
}
