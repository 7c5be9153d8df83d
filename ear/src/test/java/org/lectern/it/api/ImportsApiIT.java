package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportsApiIT {
    private static final Set<String> UNDER_WAY = Set.of("queued", "running");

    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @Test
    void aZipIsImportedOnceAndItsBadFilesAreNamed() throws Exception {
        byte[] zip = zip(Map.of(
                "blog/2021-02-03-import-it.md",
                        "---\ntitle: Imported\ntags: [import-it, Product Design]\nmood: calm\n---\nText.\n",
                "blog/toml.md",
                        "+++\ntitle = \"From TOML\"\ndate = 2021-02-04T10:00:00+01:00\ntags = [\"import-it\"]\ndraft = true\n+++\nText.\n",
                "blog/broken.md", "---\ntitle: [unclosed\n---\nText.\n",
                "blog/picture.png", "no text",
                "../escape.md", "---\ntitle: Escaped\n---\n"));

        JsonObject first = report(api.upload("blog.zip", zip));
        JsonObject second = report(api.upload("blog.zip", zip));

        assertThat(first.getInt("created")).isEqualTo(2);
        assertThat(first.getJsonArray("rejected").getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("source")))
                .containsExactlyInAnyOrder("blog/broken.md", "blog/picture.png", "../escape.md");
        assertThat(second.getInt("created")).isZero();
        assertThat(second.getInt("unchanged")).isEqualTo(2);
        JsonObject post = Api.json(api.getAnonymously("/posts/import-it"));
        assertThat(post.getString("title")).isEqualTo("Imported");
        assertThat(post.getString("published")).isEqualTo("2021-02-03T00:00:00Z");
        assertThat(post.get("tags")).hasToString("[\"import-it\",\"product-design\"]");
        assertThat(post.get("attributes")).hasToString("{\"mood\":\"calm\"}");
        assertThat(api.getAnonymously("/posts/toml").statusCode()).isEqualTo(404);
        JsonObject draft = Api.json(api.get("/posts/toml?include=source"));
        assertThat(draft.getString("status")).isEqualTo("draft");
        assertThat(draft.getJsonObject("source").getString("path")).isEqualTo("blog/toml.md");
    }

    @Test
    void aFileThatIsNoZipFailsAndSaysSo() throws Exception {
        JsonObject run = ended(api.upload("broken.zip", "no zip at all".getBytes(StandardCharsets.UTF_8)));

        assertThat(run.getString("state")).isEqualTo("failed");
        assertThat(run.getJsonObject("report")
                        .getJsonArray("rejected")
                        .getJsonObject(0)
                        .getString("reason"))
                .contains("ZIP");
    }

    @Test
    void anImportWithoutAFileIsRefused() throws Exception {
        HttpResponse<String> response =
                api.send("POST", "/imports", "--x--\r\n", "Content-Type", "multipart/form-data; boundary=x");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.header(response, "Content-Type")).startsWith("application/problem+json");
    }

    private JsonObject report(HttpResponse<String> accepted) throws Exception {
        JsonObject run = ended(accepted);
        assertThat(run.getString("state")).as(run.toString()).isEqualTo("done");
        return run.getJsonObject("report");
    }

    private JsonObject ended(HttpResponse<String> accepted) throws Exception {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String path = "/imports/" + Api.json(accepted).getString("id");
        assertThat(Api.header(accepted, "Location")).endsWith(path);
        return api.eventually(path, run -> !UNDER_WAY.contains(run.getString("state")));
    }

    private static byte[] zip(Map<String, String> files) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
