package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostsApiIT {
    private static final String PATCH = "application/merge-patch+json";

    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @Test
    void whatIsCreatedIsReadAsItWasSentAndUnderItsSlug() throws Exception {
        HttpResponse<String> created = api.post(
                "{\"title\": \"Exactly so\", \"status\": \"published\", \"language\": \"en\","
                        + " \"published\": \"2025-05-16\", \"tags\": [\"api-it\", \"Zoë\"],"
                        + " \"talk\": {\"title\": \"T\", \"room\": \"Blue\", \"speakers\": [{\"name\": \"Ann Lee\"}]},"
                        + " \"attributes\": {\"z\": [], \"a\": null, \"n\": 1.50, \"big\": 12345678901234567890, \"deep\": {\"list\": [1, \"x\", {\"y\": false}]}}}");
        JsonObject post = Api.json(created);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(post.getString("slug")).isEqualTo("exactly-so");
        assertThat(post.getString("published")).isEqualTo("2025-05-16T00:00:00Z");
        assertThat(post.getJsonArray("tags")).hasToString("[\"api-it\",\"zoe\"]");
        assertThat(post.get("attributes"))
                .hasToString(
                        "{\"z\":[],\"a\":null,\"n\":1.5,\"big\":12345678901234567890,\"deep\":{\"list\":[1,\"x\",{\"y\":false}]}}");
        assertThat(post.getJsonObject("talk").getString("room")).isEqualTo("Blue");
        assertThat(post.get("summary")).isEqualTo(JsonValue.NULL);
        HttpResponse<String> read = api.getAnonymously("/posts/exactly-so");
        assertThat(read.body()).isEqualTo(created.body());
        assertThat(Api.header(read, "ETag"))
                .isEqualTo(Api.header(created, "ETag"))
                .startsWith("\"1-");
        assertThat(Api.header(created, "Location")).endsWith("/api/v1/posts/" + post.getString("id"));
    }

    @Test
    void aDraftIsSeenOnlyWithATokenAndDeletingItLeavesItInTheTrash() throws Exception {
        JsonObject draft = Api.json(api.post("{\"title\": \"Not yet\", \"tags\": [\"api-it-draft\"]}"));
        String path = "/posts/" + draft.getString("id");

        assertThat(api.getAnonymously(path).statusCode()).isEqualTo(404);
        assertThat(api.get(path).statusCode()).isEqualTo(200);
        assertThat(api.getAnonymously("/posts?status=draft").statusCode()).isEqualTo(401);
        assertThat(slugs(api.get("/posts?tag=api-it-draft"))).isEmpty();
        assertThat(slugs(api.get("/posts?tag=api-it-draft&status=draft"))).containsExactly("not-yet");

        assertThat(api.send("DELETE", path, "", "If-Match", "*").statusCode()).isEqualTo(204);
        assertThat(Api.json(api.get(path)).getString("status")).isEqualTo("trashed");
    }

    @Test
    void aPostToComeIsScheduledAndHidden() throws Exception {
        JsonObject post = Api.json(
                api.post(
                        "{\"title\": \"In a hundred years\", \"status\": \"scheduled\", \"published\": \"2125-01-01T00:00:00Z\"}"));

        assertThat(post.getString("status")).isEqualTo("scheduled");
        assertThat(api.getAnonymously("/posts/" + post.getString("id")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void changesNeedTheVersionThatTheyBeganFrom() throws Exception {
        HttpResponse<String> created = api.post(
                "{\"title\": \"One\", \"status\": \"published\", \"summary\": \"S\", \"attributes\": {\"a\": 1, \"b\": 2}}");
        String path = "/posts/" + Api.json(created).getString("id");
        String etag = Api.header(created, "ETag");
        String change = "{\"title\": \"Two\", \"summary\": null, \"attributes\": {\"b\": null}}";

        assertThat(api.send("PATCH", path, change, "Content-Type", PATCH).statusCode())
                .isEqualTo(428);
        assertThat(api.send("PATCH", path, change, "Content-Type", PATCH, "If-Match", "\"7-x\"")
                        .statusCode())
                .isEqualTo(412);
        HttpResponse<String> changed = api.send("PATCH", path, change, "Content-Type", PATCH, "If-Match", etag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(Api.json(changed).getString("title")).isEqualTo("Two");
        assertThat(Api.json(changed).get("summary")).isEqualTo(JsonValue.NULL);
        assertThat(Api.json(changed).get("attributes")).hasToString("{\"a\":1}");
        assertThat(Api.json(changed).getInt("version")).isEqualTo(2);
        assertThat(api.send("PUT", path, "{\"title\": \"Three\"}", "Content-Type", "application/json", "If-Match", etag)
                        .statusCode())
                .isEqualTo(412);
        assertThat(api.getAnonymously(path).body()).isEqualTo(changed.body());
    }

    @Test
    void whatWasReadCanBePutBackWithoutAChangeInWhatItSays() throws Exception {
        HttpResponse<String> created = api.post(
                "{\"title\": \"Round\", \"status\": \"published\", \"kind\": \"talk\","
                        + " \"content\": {\"format\": \"markdown\", \"source\": \"# Hi\"}, \"event\": {\"name\": \"Round 2025\"}, \"mood\": \"calm\"}");
        JsonObject before = Api.json(created);
        HttpResponse<String> put = api.send(
                "PUT",
                "/posts/" + before.getString("id"),
                created.body(),
                "Content-Type",
                "application/json",
                "If-Match",
                Api.header(created, "ETag"));
        JsonObject after = Api.json(put);

        assertThat(put.statusCode()).isEqualTo(200);
        for (String name : before.keySet()) {
            if (!name.equals("version") && !name.equals("modified")) {
                assertThat(after.get(name)).as(name).isEqualTo(before.get(name));
            }
        }
    }

    @Test
    void aConditionalRequestGetsNoBody() throws Exception {
        api.post("{\"title\": \"Conditional\", \"status\": \"published\", \"tags\": [\"api-it-conditional\"]}");
        for (String path : List.of("/posts/conditional", "/posts?tag=api-it-conditional")) {
            HttpResponse<String> first = api.getAnonymously(path);
            HttpResponse<String> second = api.getAnonymously(path, "If-None-Match", Api.header(first, "ETag"));
            assertThat(second.statusCode()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(api.getAnonymously(path, "If-Modified-Since", Api.header(first, "Last-Modified"))
                            .statusCode())
                    .isEqualTo(304);
            assertThat(api.get(path, "If-None-Match", Api.header(first, "ETag")).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void aListIsWalkedByCursorWithoutRepeatingOrSkipping() throws Exception {
        for (int i = 0; i < 7; i++) {
            api.post("{\"title\": \"Walk " + i + "\", \"status\": \"published\", \"published\": \"2020-01-0"
                    + (1 + i / 2) + "\", \"tags\": [\"api-it-walk\"]}");
        }
        List<String> walked = new ArrayList<>();
        String path = "/posts?tag=api-it-walk&limit=2&count=true";
        while (path != null) {
            HttpResponse<String> page = api.getAnonymously(path);
            assertThat(Api.json(page).getInt("total")).isEqualTo(7);
            assertThat(Api.json(page).getJsonArray("items").getJsonObject(0).containsKey("content"))
                    .isFalse();
            walked.addAll(slugs(page));
            String next = Api.json(page).getString("next", null);
            path = next == null ? null : "/posts?tag=api-it-walk&limit=2&count=true&after=" + next;
            assertThat(Api.header(page, "Link")).isEqualTo(next == null ? "" : Api.header(page, "Link"));
            assertThat(Api.header(page, "Link").contains("after=")).isEqualTo(next != null);
        }
        List<String> expected = IntStream.rangeClosed(0, 6)
                .map(i -> 6 - i)
                .mapToObj(i -> "walk-" + i)
                .collect(Collectors.toList());
        assertThat(walked).containsExactlyElementsOf(expected);
    }

    @Test
    void aListIsNarrowedByTagKindAndTimeAndShowsTheFieldsThatWereAskedFor() throws Exception {
        api.post(
                "{\"title\": \"Narrow a\", \"status\": \"published\", \"published\": \"2019-03-05\", \"kind\": \"talk\", \"tags\": [\"api-it-n\", \"x\"]}");
        api.post(
                "{\"title\": \"Narrow b\", \"status\": \"published\", \"published\": \"2019-04-05\", \"tags\": [\"api-it-n\", \"y\"]}");

        assertThat(slugs(api.getAnonymously("/posts?tag=api-it-n&kind=talk"))).containsExactly("narrow-a");
        assertThat(slugs(api.getAnonymously("/posts?tag=api-it-n&tag=-x"))).containsExactly("narrow-b");
        assertThat(slugs(api.getAnonymously("/posts?tag=api-it-n&tag=x,y"))).containsExactly("narrow-b", "narrow-a");
        assertThat(slugs(api.getAnonymously("/posts?tag=api-it-n&year=2019&month=3")))
                .containsExactly("narrow-a");
        assertThat(slugs(api.getAnonymously("/posts?tag=api-it-n&year=2018"))).isEmpty();
        assertThat(slugs(api.getAnonymously("/posts?tag=api-it-n&sort=published")))
                .containsExactly("narrow-a", "narrow-b");
        JsonObject item = Api.json(api.getAnonymously("/posts?tag=api-it-n&fields=slug,title&include=content&limit=1"))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(item.keySet()).containsExactly("slug", "title", "content");
    }

    @Test
    void aChangeShowsWithTheNextRequest() throws Exception {
        HttpResponse<String> created = api.post("{\"title\": \"Seen\", \"status\": \"published\"}");
        String path = "/posts/" + Api.json(created).getString("id");
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> before = api.getAnonymously(path);
            api.send(
                    "PATCH",
                    path,
                    "{\"title\": \"Seen " + i + "\"}",
                    "Content-Type",
                    PATCH,
                    "If-Match",
                    Api.header(before, "ETag"));
            assertThat(Api.json(api.getAnonymously(path)).getString("title")).isEqualTo("Seen " + i);
        }
    }

    private static List<String> slugs(HttpResponse<String> list) {
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        return Api.json(list).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("slug"))
                .toList();
    }
}
