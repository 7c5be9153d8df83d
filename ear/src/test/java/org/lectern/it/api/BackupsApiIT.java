package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.it.RunningLectern;

/** Of the store that the tests run on, which may be a MongoDB. That a backup is worth something is {@code RedeploymentIT}'s to show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupsApiIT {
    private static final boolean IS_ON_MONGO = Optional.ofNullable(System.getenv("LECTERN_TEST_MONGODB_URI"))
            .filter(uri -> !uri.isBlank())
            .isPresent();

    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @ParameterizedTest
    @CsvSource({"POST, /backups", "GET, /backups", "GET, /backups/lectern-20260501T120000.000Z.db"})
    void onlyATokenForTheWholeSiteGetsAtBackups(String method, String path) throws Exception {
        RunningLectern lectern = RunningLectern.underTest();
        HttpResponse<String> anonymous =
                lectern.send(lectern.request(Api.PATH + path).method(method, BodyPublishers.noBody()));
        HttpResponse<String> writer = Api.withScope("posts:write").send(method, path, "");

        assertProblem(anonymous, 401, "unauthorized");
        assertProblem(writer, 403, "forbidden");
        assertThat(Api.header(writer, "WWW-Authenticate")).contains("scope=\"admin\"");
    }

    @Test
    void aMongoDbIsBackedUpByItsOwnTools() throws Exception {
        assumeTrue(IS_ON_MONGO, "LECTERN_TEST_MONGODB_URI is not set: the store is the embedded one");

        JsonObject problem = assertProblem(api.send("POST", "/backups", ""), 409, "backup-elsewhere");

        assertThat(problem.getString("detail")).contains("mongodump").doesNotContain("mongodb://");
        assertThat(api.get("/backups").body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void aBackupIsTakenListedAndGivenAwayWholeAndUnkept() throws Exception {
        assumeTrue(!IS_ON_MONGO, "LECTERN_TEST_MONGODB_URI is set: the store is a MongoDB");

        HttpResponse<String> taken = api.send("POST", "/backups", "");
        JsonObject backup = Api.json(taken);
        String path = "/backups/" + backup.getString("name");
        HttpResponse<String> file = api.get(path);

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(Api.header(taken, "Location")).endsWith(Api.PATH + path);
        assertThat(backup.getString("name")).matches("lectern-\\d{8}T\\d{6}\\.\\d{3}Z\\.db");
        assertThat(Api.json(api.get("/backups")).getJsonArray("items").getJsonObject(0))
                .isEqualTo(backup);
        assertThat(file.body()).startsWith("SQLite format 3");
        assertThat(Api.header(file, "Content-Length")).isEqualTo(Integer.toString(backup.getInt("bytes")));
        assertThat(Api.header(file, "Cache-Control")).isEqualTo("no-store");
        assertThat(Api.header(file, "ETag")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lectern-20010101T000000.000Z.db", "..%2Fstore%2Fdocuments.db", "lectern-.db"})
    void whatIsNoBackupIsNotFound(String name) throws Exception {
        assertProblem(api.get("/backups/" + name), 404, "not-found");
    }

    private static JsonObject assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Api.header(answer, "Content-Type")).startsWith("application/problem+json");
        JsonObject problem = Api.json(answer);
        assertThat(problem.getString("type")).isEqualTo("/api/v1/problems/" + type);
        return problem;
    }
}
