package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SteeringApiIT {
    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @Test
    void aPostIsPublishedWithdrawnThrownAwayAndRestored() throws Exception {
        HttpResponse<String> created = api.post("{\"title\": \"Steered\"}");
        String path = "/posts/" + Api.json(created).getString("id");

        assertThat(api.send("POST", path + "/publish", "").statusCode()).isEqualTo(428);
        HttpResponse<String> out = api.send("POST", path + "/publish", "", "If-Match", Api.header(created, "ETag"));
        assertThat(out.statusCode()).as(out.body()).isEqualTo(200);
        assertThat(api.getAnonymously(path).body()).isEqualTo(out.body());
        assertThat(api.send("POST", path + "/withdraw", "", "If-Match", Api.header(created, "ETag"))
                        .statusCode())
                .isEqualTo(412);
        assertThat(status(api.send("POST", path + "/withdraw", "", "If-Match", "*")))
                .isEqualTo("withdrawn");
        assertThat(api.getAnonymously(path).statusCode()).isEqualTo(404);
        api.send("DELETE", path, "", "If-Match", "*");
        assertThat(api.send("POST", path + "/publish", "", "If-Match", "*").statusCode())
                .isEqualTo(409);
        assertThat(status(api.send("POST", path + "/restore", "", "If-Match", "*")))
                .isEqualTo("withdrawn");
    }

    @Test
    void aScheduleNeedsAnInstantToCome() throws Exception {
        api.post("{\"title\": \"Steered later\"}");

        assertThat(schedule("").body()).contains("\"/published\"").contains("is missing");
        assertThat(schedule("{\"published\": \"2001-01-01T00:00:00Z\"}").body()).contains("is past");
        assertThat(status(schedule("{\"published\": \"2101-01-01T00:00:00Z\"}")))
                .isEqualTo("scheduled");
        HttpResponse<String> past = api.post(
                "{\"title\": 7, \"status\": \"scheduled\", \"published\": \"2001-01-01T00:00:00Z\", \"language\": \"?\"}");
        assertThat(past.statusCode()).isEqualTo(400);
        assertThat(past.body())
                .contains("\"/published\"")
                .contains("\"/title\"")
                .contains("\"/language\"");
    }

    @Test
    void whoMayPublishMayNotChangeWhatItSays() throws Exception {
        api.post("{\"title\": \"Steered by another\"}");
        Api publisher = Api.withScope("posts:publish");

        assertThat(status(publisher.send("POST", "/posts/steered-by-another/publish", "", "If-Match", "*")))
                .isEqualTo("published");
        assertThat(publisher
                        .send(
                                "PATCH",
                                "/posts/steered-by-another",
                                "{}",
                                "Content-Type",
                                "application/merge-patch+json",
                                "If-Match",
                                "*")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatStandsAroundPostsIsMadeByPostingIt() throws Exception {
        for (String made : new String[] {"people: It Person", "events: It Event", "series: It Series"}) {
            String plural = made.substring(0, made.indexOf(':'));
            String body = "{\"name\": \"" + made.substring(made.indexOf(':') + 2) + "\"}";
            HttpResponse<String> created = create("/" + plural, body);
            JsonObject shown = Api.json(created);
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            assertThat(Api.header(created, "Location")).endsWith("/" + plural + "/" + shown.getString("slug"));
            assertThat(create("/" + plural, body).statusCode()).isEqualTo(409);
            String path = "/" + plural + "/" + shown.getString("slug");
            assertThat(put(path, body, "If-None-Match", "*").statusCode()).isEqualTo(412);
            assertThat(put(path + "-not-there", body, "If-Match", "*").statusCode())
                    .isEqualTo(412);
            assertThat(create("/" + plural, "{\"slug\": \"A b\", \"url\": \"x\"}")
                            .body())
                    .contains("\"/slug\"")
                    .contains("\"/url\"");
        }
        assertThat(create("/tags", "{\"label\": \"It Posted Tag\"}").statusCode())
                .isEqualTo(201);
        assertThat(create("/tags", "{\"slug\": \"it-posted-tag\"}").statusCode())
                .isEqualTo(409);
        assertThat(create("/tags", "{}").statusCode()).isEqualTo(400);
        assertThat(create("/kinds", "{\"name\": \"it-posted\", \"fields\": []}").statusCode())
                .isEqualTo(201);
        assertThat(create("/kinds", "{\"name\": \"it-posted\", \"fields\": []}").statusCode())
                .isEqualTo(409);
        assertThat(create("/kinds", "{\"name\": \"talk\", \"fields\": []}").statusCode())
                .isEqualTo(409);
    }

    private HttpResponse<String> schedule(String body) throws Exception {
        return api.send(
                "POST", "/posts/steered-later/schedule", body, "Content-Type", "application/json", "If-Match", "*");
    }

    private HttpResponse<String> create(String path, String body) throws Exception {
        return api.send("POST", path, body, "Content-Type", "application/json");
    }

    private HttpResponse<String> put(String path, String body, String header, String value) throws Exception {
        return api.send("PUT", path, body, "Content-Type", "application/json", header, value);
    }

    private static String status(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer).getString("status");
    }
}
