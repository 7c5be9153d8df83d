package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatedRequestsApiIT {
    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @Test
    void aRequestThatIsSentAgainIsAnsweredAsItWasAndNotDoneAgain() throws Exception {
        String key = key();
        HttpResponse<String> first = post(key, "{\"title\": \"Sent twice\"}");
        HttpResponse<String> second = post('"' + key + '"', "{\"title\": \"Sent twice\"}");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Content-Type", "Last-Modified")) {
            assertThat(Api.header(second, header)).as(header).isNotEmpty().isEqualTo(Api.header(first, header));
        }
        assertThat(Api.header(first, "Idempotency-Replayed")).isEmpty();
        assertThat(Api.header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(api.get("/posts/sent-twice-2").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherRequestWithTheKeyIsRefusedAndAnotherAddressIsAnotherKey() throws Exception {
        String key = key();
        post(key, "{\"title\": \"Keyed\"}");

        HttpResponse<String> other = post(key, "{\"title\": \"Not keyed\"}");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Api.json(other).getString("type")).isEqualTo("/api/v1/problems/key-reused");
        assertThat(send("/people", key, "{\"name\": \"Keyed Person\"}").statusCode())
                .isEqualTo(201);
        assertThat(Api.withEveryScope()
                        .send(
                                "POST",
                                "/posts",
                                "{\"title\": \"Keyed by another token\"}",
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                key)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatWasRefusedMayBeMendedAndSentWithTheSameKey() throws Exception {
        String key = key();
        assertThat(post(key, "{\"title\": 5}").statusCode()).isEqualTo(400);
        assertThat(post(key, "{\"title\": \"Mended\"}").statusCode()).isEqualTo(201);
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws Exception {
        for (String wrong : List.of("\"open", "x".repeat(256), "two words", "\"\"")) {
            HttpResponse<String> refused = post(wrong, "{\"title\": \"Never\"}");
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(Api.json(refused).getString("detail")).contains("Idempotency-Key");
        }
    }

    @Test
    void ofManyAtOnceOneIsDone() throws Exception {
        String key = key();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                sent.add(pool.submit(() -> post(key, "{\"title\": \"All at once\"}")));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> each : sent) {
                answers.add(each.get());
            }
            Set<String> made = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .map(answer -> Api.json(answer).getString("id"))
                    .collect(Collectors.toSet());

            assertThat(made).hasSize(1);
            assertThat(answers)
                    .allMatch(answer -> answer.statusCode() == 201
                            || answer.statusCode() == 409
                                    && !Api.header(answer, "Retry-After").isEmpty());
            assertThat(api.get("/posts/all-at-once-2").statusCode()).isEqualTo(404);
        } finally {
            pool.shutdownNow();
        }
    }

    private HttpResponse<String> post(String key, String body) throws Exception {
        return send("/posts", key, body);
    }

    private HttpResponse<String> send(String path, String key, String body) throws Exception {
        return api.send("POST", path, body, "Content-Type", "application/json", "Idempotency-Key", key);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
