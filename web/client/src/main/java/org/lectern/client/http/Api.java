package org.lectern.client.http;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The API of one Lectern, as one caller reaches it. */
public final class Api {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    /** Of whole answers; exports and uploads may take as long as they do. */
    private static final Duration ANSWERING = Duration.ofSeconds(60);

    private final URI base;
    private final Optional<String> authorization;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** @param authorization what stands in the header of that name */
    public Api(URI site, Optional<String> authorization) {
        this.base = URI.create(site.toString().replaceAll("/+$", "") + "/api/v1");
        this.authorization = authorization;
    }

    public JsonObject get(String path, Query query) {
        return json(send(request(path + query.text()).timeout(ANSWERING).GET(), BodyHandlers.ofByteArray()));
    }

    /** The version of what stands there, for {@link #post}. */
    public String entityTag(String path) {
        HttpResponse<byte[]> answer = send(request(path).timeout(ANSWERING).GET(), BodyHandlers.ofByteArray());
        json(answer);
        return answer.headers()
                .firstValue("ETag")
                .orElseThrow(() -> new ApiProblem(base + path + " says no version (ETag); does a proxy take it away?"));
    }

    public JsonObject post(String path, JsonObject body, Optional<String> entityTag) {
        HttpRequest.Builder request = request(path)
                .timeout(ANSWERING)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        entityTag.ifPresent(tag -> request.header("If-Match", tag));
        return json(send(request, BodyHandlers.ofByteArray()));
    }

    public JsonObject upload(String path, String contentType, BodyPublisher form) {
        return json(send(request(path).header("Content-Type", contentType).POST(form), BodyHandlers.ofByteArray()));
    }

    /** An answer that may be large; the caller closes its body. */
    public HttpResponse<InputStream> download(String path, Query query) {
        HttpResponse<InputStream> answer = send(request(path + query.text()).GET(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            try (InputStream body = answer.body()) {
                throw problem(answer.statusCode(), body.readAllBytes());
            } catch (IOException brokenOff) {
                throw unreachable(brokenOff);
            }
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json, application/problem+json, */*;q=0.5")
                .header("User-Agent", "lectern-client");
        authorization.ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException failure) {
            throw unreachable(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ApiProblem("interrupted");
        }
    }

    private ApiProblem unreachable(IOException failure) {
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new ApiProblem("There is no Lectern to be reached at " + base + " (" + reason
                + "). Give its address with --url, or log in with 'lectern login'.");
    }

    private JsonObject json(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw problem(answer.statusCode(), answer.body());
        }
        return answer.body().length == 0 ? JsonObject.EMPTY_JSON_OBJECT : parsed(answer.body());
    }

    private ApiProblem problem(int status, byte[] body) {
        try {
            return ApiProblem.of(status, parsed(body));
        } catch (ApiProblem noJson) {
            return new ApiProblem("The server answered " + status + ": "
                    + new String(body, StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElse("nothing more"));
        }
    }

    private JsonObject parsed(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (JsonException noJson) {
            throw new ApiProblem(base + " does not answer as a Lectern does; is the address right?");
        }
    }
}
