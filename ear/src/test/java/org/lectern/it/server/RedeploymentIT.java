package org.lectern.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.it.RunningLectern;
import org.lectern.persistence.embedded.EmbeddedServer;
import org.lectern.site.DataFolder;

/** On a WildFly of its own, and with the embedded store, whatever the other tests run on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "lectern.it.server", matches = "wildfly")
class RedeploymentIT {
    private static final String PASSWORD = "only-for-redeployment";
    private static final int REDEPLOYMENTS = 3;

    /** Of the store, and of the client that talks to it. Netty's {@code globalEventExecutor} ends by itself, a second later. */
    private static final Pattern THREADS_OF_LECTERN = Pattern.compile(
            "(mongo-server|lectern-|cluster-|MaintenanceTimer|CleanCursors|BufferPoolPruner|nioEventLoop).*");

    private Path folder;
    private ChangingWildFly server;
    private RunningLectern lectern;
    private String token;

    @BeforeAll
    void start(@TempDir Path empty) throws Exception {
        folder = empty;
        Path work = Path.of(System.getProperty("lectern.it.work"), "redeployment");
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        server = ChangingWildFly.start(work, temporary, environment());
        lectern = new RunningLectern(server.address(), PASSWORD);
        token = token();
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void deploy() throws Exception {
        server.deploy();
    }

    @Test
    void thePostsAreThereAfterEachRedeploymentAndNothingStaysBehindTheApplication() throws Exception {
        List<String> slugs = new ArrayList<>();
        slugs.add(posted("Before"));
        assertThat(threadsOfLectern())
                .as("the names of the threads that are looked for")
                .isNotEmpty();
        for (int i = 1; i <= REDEPLOYMENTS; i++) {
            server.undeploy();
            server.deploy();
            assertThat(slugs).allSatisfy(slug -> assertThat(
                            lectern.get("/api/v1/posts/" + slug).statusCode())
                    .isEqualTo(200));
            slugs.add(posted("After " + i));
        }

        server.undeploy();

        assertThat(lectern.get("/api/v1/posts").statusCode()).isEqualTo(404);
        assertThat(threadsOfLectern()).isEmpty();
        assertThat(server.openFiles().orElse(List.of())).noneMatch(file -> file.startsWith(folder));
        assertThat(filesNamed("sqlite|native")).isEmpty();
        assertThat(slugsIn(data())).containsAll(slugs);
    }

    @Test
    void aBackupThatTheApiTookAndGaveAwayOpensElsewhere() throws Exception {
        String slug = posted("In the backup");

        HttpResponse<String> taken = send("POST", "/api/v1/backups", "");
        String name = json(taken).getString("name");
        posted("After the backup");
        Path downloaded = Files.createDirectories(folder.resolve("restored").resolve("store"))
                .resolve("documents.db");
        HttpResponse<Path> download = lectern.download(authorised("/api/v1/backups/" + name), downloaded);

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(taken.headers().firstValue("Location")).contains(lectern.base() + "/api/v1/backups/" + name);
        assertThat(json(taken).getJsonNumber("bytes").longValue()).isEqualTo(Files.size(downloaded));
        assertThat(json(send("GET", "/api/v1/backups", "")).getJsonArray("items"))
                .contains(json(taken));
        assertThat(download.headers().firstValue("Content-Type")).contains("application/vnd.sqlite3");
        assertThat(download.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(download.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + name + "\"");
        assertThat(slugsIn(folder.resolve("restored"))).contains(slug).doesNotContain("after-the-backup");
    }

    private List<String> threadsOfLectern() throws Exception {
        return server.threads().stream()
                .filter(name -> THREADS_OF_LECTERN.matcher(name).matches())
                .toList();
    }

    private List<Path> filesNamed(String part) throws Exception {
        Pattern named = Pattern.compile(".*(" + part + ").*");
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(
                            file -> named.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    /** Of the store in a data folder, which nobody else has open. */
    private static List<String> slugsIn(Path data) {
        EmbeddedServer store = new EmbeddedServer(new DataFolder(data), false, Clock.systemUTC());
        try (MongoClient client = MongoClients.create(store.start())) {
            return client.getDatabase("lectern")
                    .getCollection("posts")
                    .find()
                    .map((Document post) -> post.getString("slug"))
                    .into(new ArrayList<>());
        } finally {
            store.stop();
        }
    }

    /** @return the post's slug */
    private String posted(String title) throws Exception {
        HttpResponse<String> answer =
                send("POST", "/api/v1/posts", "{\"title\": \"" + title + "\", \"status\": \"published\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).getString("slug");
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return lectern.send(authorised(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder authorised(String path) {
        return lectern.request(path).header("Authorization", "Bearer " + token);
    }

    private String token() throws Exception {
        String login = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = lectern.request("/api/v1/tokens")
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\": \"test\", \"scopes\": [\"posts:write\", \"admin\"]}"));
        return json(lectern.send(request)).getString("token");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Map<String, String> environment() {
        return Map.of(
                "LECTERN_DATA_DIR",
                data().toString(),
                "LECTERN_MONGODB_URI",
                "",
                "LECTERN_ADMIN_PASSWORD",
                PASSWORD,
                "LECTERN_BASE_URL",
                "");
    }
}
