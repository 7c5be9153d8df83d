package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people decide after an import. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewApiIT {
    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @Test
    void whatAChangedFileProposesIsTakenOrLeft() throws Exception {
        String post = proposed("review-one");
        JsonObject open = Api.json(api.get(post + "?include=source")).getJsonObject("source");
        assertThat(open.getJsonObject("proposed").keySet()).containsExactlyInAnyOrder("title", "summary");

        HttpResponse<String> settled =
                decide(post + "/proposal", "{\"accept\": [\"title\"], \"dismiss\": [\"summary\"]}", etag(post));

        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
        assertThat(Api.header(settled, "ETag")).isEqualTo(etag(post));
        JsonObject now = Api.json(api.get(post + "?include=source"));
        assertThat(now.getString("title")).isEqualTo("Second");
        assertThat(now.getString("summary")).isEqualTo("Mine");
        assertThat(now.getJsonObject("source").containsKey("proposed")).isFalse();
        assertThat(now.getJsonObject("source").getJsonObject("fields").getString("title"))
                .isEqualTo("read");
        assertThat(now.getJsonObject("source").getJsonObject("fields").getString("summary"))
                .isEqualTo("typed");
    }

    @Test
    void whatIsWrongWithADecisionIsSaid() throws Exception {
        String post = proposed("review-two");

        HttpResponse<String> unknown = decide(post + "/proposal", "{\"accept\": [\"title\", \"slug\"]}", etag(post));
        assertThat(unknown.body()).contains("/accept/1", "title, summary").doesNotContain("/accept/0");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(decide(post + "/proposal", "{\"take\": [\"title\"]}", etag(post))
                        .body())
                .contains("/take");
        assertThat(decide(post + "/proposal", "{\"accept\": [\"title\"]}", "\"99-x\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(decide(post + "/proposal", "{\"accept\": [\"title\"]}", "").statusCode())
                .isEqualTo(428);
        assertThat(decide(post + "/doubts", "{\"confirm\": [\"title\"]}", etag(post))
                        .body())
                .contains("/confirm/0");
        assertThat(Api.withScope("posts:read")
                        .send("POST", post + "/proposal", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.json(api.get(post)).getString("title")).isEqualTo("Mine");
    }

    /** A post whose title and summary were changed here, and then in its file. */
    private String proposed(String slug) throws Exception {
        imported(slug, "First", "One");
        String post = "/posts/" + slug;
        api.send(
                "PATCH",
                post,
                "{\"title\": \"Mine\", \"summary\": \"Mine\"}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        imported(slug, "Second", "Two");
        return post;
    }

    private void imported(String slug, String title, String summary) throws Exception {
        String file = "---\nslug: " + slug + "\ntitle: " + title + "\nsummary: " + summary
                + "\ndate: 2025-05-16\n---\nText of " + slug + "\n";
        HttpResponse<String> begun = api.upload(slug + ".md", file.getBytes(StandardCharsets.UTF_8));
        String run = "/imports/" + Api.json(begun).getString("id");
        api.eventually(run, each -> each.getString("state").equals("done"));
    }

    private HttpResponse<String> decide(String address, String body, String ifMatch) throws Exception {
        return api.send("POST", address, body, "Content-Type", "application/json", "If-Match", ifMatch);
    }

    private String etag(String post) throws Exception {
        return Api.header(api.get(post), "ETag");
    }
}
