package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveApiIT {
    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @Test
    void onlyATokenForItTakesTheSiteOut() throws Exception {
        HttpResponse<String> anonymous = api.getAnonymously("/export?format=lectern");
        HttpResponse<String> writer = Api.withScope("posts:write").get("/export?format=lectern");

        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(writer.statusCode()).isEqualTo(403);
        assertThat(Api.header(writer, "WWW-Authenticate")).contains("scope=\"export:read\"");
    }

    @Test
    void anUnknownFormatIsAnsweredWithThoseThatThereAre() throws Exception {
        for (String path : List.of("/export", "/export?format=tape", "/export?format=lectern&format=lectern")) {
            assertThat(api.get(path).statusCode()).as(path).isEqualTo(400);
        }
        assertThat(Api.json(api.get("/export?format=tape")).getString("detail")).contains("lectern");
    }

    @Test
    void theArchiveIsOneFileThatChangesNothingWhereItCameFrom() throws Exception {
        JsonObject post = Api.json(
                api.post(
                        "{\"title\": \"An archived post\", \"status\": \"published\", \"content\": {\"format\": \"markdown\", \"source\": \"Text\"}}"));

        HttpResponse<String> answer = api.get("/export?format=lectern");
        byte[] archive = api.download("/export?format=lectern");
        String path = "/imports/" + Api.json(api.upload("lectern.zip", archive)).getString("id");
        JsonObject run = api.eventually(path, each -> each.getString("state").equals("done"));

        assertThat(Api.header(answer, "Content-Disposition")).isEqualTo("attachment; filename=\"lectern.zip\"");
        assertThat(Api.header(answer, "Content-Type")).isEqualTo("application/zip");
        assertThat(Api.header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(paths(archive))
                .contains("manifest.json", "README.txt")
                .anyMatch(each -> each.endsWith('~' + post.getString("id") + "/post.json"))
                .noneMatch(each -> each.matches("(users|tokens|webhooks|audit)[/.].*"));
        JsonObject report = run.getJsonObject("report");
        assertThat(run.getString("state")).isEqualTo("done");
        assertThat(report.getInt("created") + report.getInt("updated")).isZero();
        assertThat(report.getInt("unchanged")).isPositive();
    }

    private static List<String> paths(byte[] archive) throws Exception {
        List<String> paths = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                paths.add(entry.getName());
            }
        }
        return paths;
    }
}
