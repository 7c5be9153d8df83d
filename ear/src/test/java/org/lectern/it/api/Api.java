package org.lectern.it.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.lectern.it.RunningLectern;

/** The API of the server under test, as a program with a token uses it. */
public final class Api {
    static final String PATH = "/api/v1";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningLectern lectern = RunningLectern.underTest();
    private final String token;

    private Api(String scopes) throws IOException, InterruptedException {
        HttpResponse<String> issued =
                issue("admin", lectern.adminPassword(), "{\"name\": \"test\", \"scopes\": [" + scopes + "]}");
        if (issued.statusCode() != 201) {
            throw new IllegalStateException("no token: " + issued.statusCode() + " " + issued.body());
        }
        token = json(issued).getString("token");
    }

    public static Api withEveryScope() throws IOException, InterruptedException {
        return new Api("\"posts:write\", \"imports:write\", \"posts:read\", \"export:read\", \"admin\"");
    }

    static Api withScope(String scope) throws IOException, InterruptedException {
        return new Api('"' + scope + '"');
    }

    HttpResponse<String> issue(String user, String password, String body) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return lectern.send(lectern.request(PATH + "/tokens")
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> getAnonymously(String path, String... headers) throws IOException, InterruptedException {
        return lectern.send(with(lectern.request(PATH + path).GET(), headers));
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return lectern.send(authorised(with(lectern.request(PATH + path).GET(), headers)));
    }

    byte[] download(String path) throws IOException, InterruptedException {
        return lectern.bytes(authorised(lectern.request(PATH + path).GET())).body();
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = lectern.request(PATH + path).method(method, BodyPublishers.ofString(body));
        return lectern.send(authorised(with(request, headers)));
    }

    public HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send("POST", "/posts", body, "Content-Type", "application/json");
    }

    HttpResponse<String> upload(String fileName, byte[] file) throws IOException, InterruptedException {
        return upload("/imports", fileName, file);
    }

    public HttpResponse<String> uploadImage(String fileName, byte[] file) throws IOException, InterruptedException {
        return upload("/images", fileName, file);
    }

    /** A file as a form sends it (RFC 7578). */
    private HttpResponse<String> upload(String path, String fileName, byte[] file)
            throws IOException, InterruptedException {
        String boundary = "----lectern-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = lectern.request(PATH + path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        return lectern.send(authorised(request));
    }

    /** What stands at the path once the condition holds, or after half a minute. */
    JsonObject eventually(String path, Predicate<JsonObject> condition) throws Exception {
        ScheduledExecutorService waiting = Executors.newSingleThreadScheduledExecutor();
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            JsonObject found = json(get(path));
            while (!condition.test(found) && System.nanoTime() < end) {
                found = waiting.schedule(() -> json(get(path)), 100, TimeUnit.MILLISECONDS)
                        .get();
            }
            return found;
        } finally {
            waiting.shutdownNow();
        }
    }

    public static JsonObject json(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private HttpRequest.Builder authorised(HttpRequest.Builder request) {
        return request.setHeader("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }
}
