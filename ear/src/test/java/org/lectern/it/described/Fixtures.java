package org.lectern.it.described;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.it.RunningLectern;
import tools.jackson.databind.JsonNode;

/** What there has to be so that the described requests are about something: all of it with one tag, or called so. */
final class Fixtures {
    static final String NAME = "described-it";

    private final RunningLectern lectern = RunningLectern.underTest();
    private final String token;
    private final Map<String, String> values = new HashMap<>();

    private Fixtures(String token) {
        this.token = token;
    }

    static Fixtures made(String token) throws IOException, InterruptedException {
        Fixtures fixtures = new Fixtures(token);
        fixtures.make();
        return fixtures;
    }

    /** What stands for a parameter of the path; empty where its example will do. */
    String value(LiveOperation operation, String name) {
        String resource = operation.path().split("/")[1];
        return values.getOrDefault(resource + " " + name, "");
    }

    private void make() throws IOException, InterruptedException {
        JsonNode post = send(
                "POST",
                "/posts",
                "{\"title\": \"Described\", \"status\": \"published\", \"published\": \"2020-05-16T09:00:00Z\", \"tags\": [\""
                        + NAME + "\"], \"content\": {\"source\": \"Hello\"}}");
        values.put("posts id", post.path("id").asString(""));
        values.put("posts version", "1");
        values.put("tags slug", NAME);
        send(
                "PUT",
                "/kinds/" + NAME,
                "{\"label\": \"Described\", \"fields\": [{\"name\": \"stars\", \"type\": \"number\"}]}");
        values.put("kinds name", NAME);
        for (String register : List.of("people", "events", "series")) {
            send("PUT", "/" + register + "/" + NAME, "{\"name\": \"Described\"}");
            values.put(register + " slug", NAME);
        }
        JsonNode plan = send(
                "POST",
                "/bulk-changes",
                "{\"selection\": {\"tag\": \"" + NAME
                        + "\"}, \"operation\": \"set-language\", \"parameters\": {\"language\": \"en\"}}");
        values.put("bulk-changes id", plan.path("id").asString(""));
        values.put(
                "imports id",
                upload("/imports", "described-it.md", "# Described\n\nA file.\n")
                        .path("id")
                        .asString(""));
        values.put(
                "housekeeping check",
                checks().path("items").path(0).path("name").asString(""));
    }

    private JsonNode checks() throws IOException, InterruptedException {
        return LiveDescription.json(lectern.send(lectern.request("/api/v1/housekeeping")
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .body());
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = lectern.send(lectern.request("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
        return made(answer);
    }

    private JsonNode upload(String path, String name, String text) throws IOException, InterruptedException {
        return made(lectern.send(lectern.request("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", Form.TYPE)
                .POST(BodyPublishers.ofString(Form.of(name, text, true)))));
    }

    private static JsonNode made(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.request().uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return LiveDescription.json(answer.body());
    }

    /** Posts with the tag go for good, and what is called so. */
    void remove() throws IOException, InterruptedException {
        for (String status : List.of("draft,published,withdrawn", "trashed")) {
            JsonNode found = LiveDescription.json(get("/posts?limit=100&fields=id&tag=" + NAME + "&status=" + status)
                    .body());
            for (JsonNode each : found.path("items")) {
                delete("/posts/" + each.path("id").asString(""));
            }
        }
        for (String path : List.of("/kinds/", "/people/", "/events/", "/series/", "/tags/")) {
            delete(path + NAME);
        }
    }

    private void delete(String path) throws IOException, InterruptedException {
        String version = get(path).headers().firstValue("ETag").orElse("*");
        lectern.send(lectern.request("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", version)
                .DELETE());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return lectern.send(lectern.request("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .GET());
    }
}
