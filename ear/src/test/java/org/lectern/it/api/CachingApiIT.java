package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.it.RunningLectern;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CachingApiIT {
    private static final String MERGE = "application/merge-patch+json";

    private final RunningLectern lectern = RunningLectern.underTest();
    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
        post("Kept", "caching-it-kept");
    }

    private JsonObject post(String title, String tag) throws Exception {
        HttpResponse<String> created =
                api.post("{\"title\": \"" + title + "\", \"status\": \"published\", \"tags\": [\"" + tag
                        + "\"], \"content\": {\"source\": \"" + "Words. ".repeat(300) + "\"}}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Api.json(created);
    }

    private HttpResponse<byte[]> bytes(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = lectern.request(path).method(method, BodyPublishers.noBody());
        return lectern.bytes(headers.length == 0 ? request : request.headers(headers));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/posts?tag=caching-it-a", "/feed.atom?tag=caching-it-a", "/tags/caching-it-a"})
    void anEditElsewhereLeavesTagAndDateAndOneHereIsSeenAtOnce(String path) throws Exception {
        JsonObject here = post("Here", "caching-it-a");
        HttpResponse<byte[]> before = bytes("GET", path);
        assertThat(before.statusCode()).isEqualTo(200);

        post("Elsewhere", "caching-it-b");

        HttpResponse<byte[]> after = bytes("GET", path);
        assertThat(header(after, "ETag")).isEqualTo(header(before, "ETag"));
        assertThat(header(after, "Last-Modified")).isEqualTo(header(before, "Last-Modified"));

        String title = "Changed for " + path.hashCode();
        HttpResponse<String> changed = api.send(
                "PATCH",
                "/posts/" + here.getString("id"),
                "{\"title\": \"" + title + "\"}",
                "Content-Type",
                MERGE,
                "If-Match",
                "*");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        HttpResponse<byte[]> anew = bytes("GET", path);
        assertThat(new String(anew.body(), StandardCharsets.UTF_8)).contains(title);
        assertThat(header(anew, "ETag")).isNotEqualTo(header(before, "ETag"));
        assertThat(bytes("GET", path, "If-Modified-Since", header(before, "Last-Modified"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/feed.atom",
                "/tags/",
                "/api/v1/posts",
                "/api/v1/posts?tag=caching-it-kept",
                "/api/v1/tags",
                "/api/v1/kinds",
                "/api/v1/people",
                "/api/v1/archive",
                "/api/v1/nothing",
                "/api/v1/posts?limit=0",
                "/nothing-here"
            })
    void aHeadIsAGetWithoutItsBody(String path) throws Exception {
        HttpResponse<byte[]> get = bytes("GET", path);
        HttpResponse<byte[]> head = bytes("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(lasting(head)).isEqualTo(lasting(get));
    }

    private static Map<String, List<String>> lasting(HttpResponse<?> response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers().map());
        headers.remove("Date");
        return headers;
    }

    @Test
    void aPackedAnswerHasATagOfItsOwnWhichWritersMayUse() throws Exception {
        String id = post("Packed", "caching-it-packed").getString("id");
        String path = "/api/v1/posts/" + id;
        HttpResponse<byte[]> plain = bytes("GET", path);
        HttpResponse<byte[]> packed = bytes("GET", path, "Accept-Encoding", "gzip");

        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Vary")).contains("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(packed, "ETag")).isEqualTo(header(plain, "ETag").replaceFirst("\"$", "-gzip\""));
        assertThat(bytes("GET", path, "If-None-Match", header(packed, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(header(bytes("GET", path, "Accept-Encoding", "zstd, gzip;q=0.5"), "Content-Encoding"))
                .isEqualTo("zstd");
        assertThat(header(bytes("GET", path, "Accept-Encoding", "gzip;q=0"), "Content-Encoding"))
                .isEmpty();

        HttpResponse<String> written = api.send(
                "PATCH",
                "/posts/" + id,
                "{\"title\": \"By the packed tag\"}",
                "Content-Type",
                MERGE,
                "If-Match",
                header(packed, "ETag"));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
    }

    @Test
    void scriptsOfOtherPagesReadAnswersAndErrors() throws Exception {
        for (String path :
                List.of("/api/v1/posts", "/api/v1/nothing", "/api/v1/posts?x=1", "/feed.atom", "/images/0")) {
            HttpResponse<byte[]> read = bytes("GET", path, "Origin", "https://elsewhere.example");
            assertThat(header(read, "Access-Control-Allow-Origin")).as(path).isEqualTo("*");
            assertThat(header(read, "Access-Control-Expose-Headers")).contains("ETag");
        }
        HttpResponse<byte[]> asked = bytes(
                "OPTIONS",
                "/api/v1/posts",
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(header(asked, "Access-Control-Allow-Headers")).contains("If-None-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/posts", "/feed.atom", "/", "/images/0"})
    void whoAsksIsToldTheMethods(String path) throws Exception {
        HttpResponse<byte[]> asked = bytes("OPTIONS", path);

        assertThat(asked.statusCode()).isBetween(200, 204);
        assertThat(header(asked, "Allow")).contains("GET", "HEAD", "OPTIONS");
    }
}
