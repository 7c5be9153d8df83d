package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.it.RunningLectern;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsApiIT {
    private static final String JSON = "application/json";

    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @ParameterizedTest
    @CsvSource({
        "/posts/there-is-none, 404",
        "/nowhere, 404",
        "/posts/a/b/c, 404",
        "/posts?limit=0, 400",
        "/posts?limit=101, 400",
        "/posts?colour=red, 400",
        "/posts?limit=1&limit=2, 400",
        "/posts?after=nowhere, 400",
        "/posts?month=5, 400",
        "/posts?fields=nope, 400",
        "/posts?include=everything, 400",
        "/posts?kind=poem, 400",
        "/posts?include=source, 401",
        "/posts/x?colour=red, 400"
    })
    void aBadReadIsAProblem(String path, int status) throws Exception {
        assertProblem(api.getAnonymously(path), status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "", "{\"title\": \"a\", \"title\": \"b\"}", "{} x", "null"})
    void aBrokenBodyIsAProblem(String body) throws Exception {
        assertProblem(api.post(body), 400);
    }

    @Test
    void aRejectedBodyNamesEveryFault() throws Exception {
        JsonObject problem = assertProblem(api.post("{\"title\": 5, \"slug\": \"🎉\", \"tags\": [\"ok\", 7]}"), 400);

        assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("pointer")))
                .containsExactly("/slug", "/title", "/tags/1");
    }

    @Test
    void aTakenSlugIsAConflict() throws Exception {
        api.post("{\"title\": \"T\", \"slug\": \"taken-once\"}");

        assertProblem(api.post("{\"title\": \"T\", \"slug\": \"taken-once\"}"), 409);
    }

    @Test
    void methodsAndMediaTypesThatDoNotFitAreProblems() throws Exception {
        assertProblem(api.send("DELETE", "/posts", ""), 405);
        assertProblem(api.send("POST", "/posts", "x", "Content-Type", "text/plain"), 415);
        assertProblem(api.getAnonymously("/posts", "Accept", "application/xml"), 406);
        assertProblem(api.send("BREW", "/posts", ""), 501);
    }

    @Test
    void aBodyOverTheLimitIsAProblemWhetherItsLengthIsToldOrNot() throws Exception {
        String large = "{\"content\": {\"source\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}}";

        assertProblem(api.post(large), 413);
    }

    @Test
    void whoHasNoTokenOrTheWrongOneGetsAProblem() throws Exception {
        RunningLectern lectern = RunningLectern.underTest();
        HttpResponse<String> anonymous = lectern.send(lectern.request(Api.PATH + "/posts")
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString("{}")));
        assertProblem(anonymous, 401);
        assertThat(Api.header(anonymous, "WWW-Authenticate")).startsWith("Bearer");
        HttpResponse<String> unknown = api.getAnonymously("/posts", "Authorization", "Bearer lct_unknown");
        assertProblem(unknown, 401);
        assertThat(Api.header(unknown, "WWW-Authenticate")).contains("invalid_token");
        HttpResponse<String> narrow = Api.withScope("imports:write").post("{\"title\": \"x\"}");
        assertProblem(narrow, 403);
        assertThat(Api.header(narrow, "WWW-Authenticate")).contains("posts:write");
    }

    @Test
    void aWrongPasswordGetsNoTokenAndTenOfThemAWait() throws Exception {
        HttpResponse<String> last = null;
        for (int i = 0; i < 10; i++) {
            last = api.issue("somebody-else", "wrong", "{\"name\": \"x\", \"scopes\": [\"posts:write\"]}");
        }

        assertProblem(last, 429);
        assertThat(Integer.parseInt(Api.header(last, "Retry-After"))).isPositive();
    }

    private static JsonObject assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Api.header(response, "Content-Type")).startsWith("application/problem+json");
        JsonObject problem = Api.json(response);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("type")).startsWith("/api/v1/problems/");
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception").doesNotContain("at org.");
        return problem;
    }
}
