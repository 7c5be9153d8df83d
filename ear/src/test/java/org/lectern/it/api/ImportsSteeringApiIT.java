package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportsSteeringApiIT {
    private static final String JSON = "application/json";
    private static final Set<String> UNDER_WAY = Set.of("queued", "running");

    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @Test
    void anEndedImportIsNotSteeredAndItsReportIsReadWhole() throws Exception {
        String path = imported("steered-it.md", "---\ntitle: \"=Steered\"\ndate: 2025-05-16\n---\nText.\n");

        for (String way : new String[] {"pause", "resume", "cancel", "start"}) {
            HttpResponse<String> refused = api.send("POST", path + '/' + way, "");
            assertThat(refused.statusCode()).as(way).isEqualTo(409);
            assertThat(Api.json(refused).getString("detail")).isNotBlank();
        }
        HttpResponse<String> json = api.get(path + "/report");
        assertThat(Api.header(json, "Content-Type")).startsWith(JSON);
        assertThat(json.body())
                .startsWith("[\n{\"outcome\":\"created\",\"source\":\"steered-it.md\"")
                .endsWith("\n]\n");
        HttpResponse<String> csv = api.get(path + "/report?format=csv&outcome=created");
        assertThat(Api.header(csv, "Content-Type")).startsWith("text/csv");
        assertThat(csv.body())
                .startsWith("\uFEFFoutcome,source,firstLine,lastLine,post,slug,title,reason,warnings,doubts\r\n")
                .contains("\"created\",\"steered-it.md\",\"1\",\"5\"")
                .contains("\"'=Steered\"");
        assertThat(api.get(path + "/report?outcome=rejected").body()).isEqualTo("[]\n");
        assertThat(api.get(path + "/report?format=xml").statusCode()).isEqualTo(400);
        assertThat(api.get(path + "/report?outcome=lost").statusCode()).isEqualTo(400);
        assertThat(api.getAnonymously(path + "/report").statusCode()).isEqualTo(401);
        assertThat(api.send("POST", "/imports/nothing/pause", "").statusCode()).isEqualTo(404);
    }

    @Test
    void importsAreListedNewestFirst() throws Exception {
        String older = imported("older-it.md", "---\ndate: 2025-05-16\n---\n# Older\n");
        String newer = imported("newer-it.md", "---\ndate: 2025-05-16\n---\n# Newer\n");

        JsonObject page = Api.json(api.get("/imports?limit=1"));
        JsonArray items = page.getJsonArray("items");

        assertThat(newer).endsWith(items.getJsonObject(0).getString("id"));
        assertThat(items.getJsonObject(0).getJsonObject("counts").getInt("created"))
                .isEqualTo(1);
        JsonObject next = Api.json(api.get("/imports?limit=1&after=" + page.getString("next")));
        assertThat(older).endsWith(next.getJsonArray("items").getJsonObject(0).getString("id"));
    }

    @Test
    void aFolderThatIsNotConfiguredIsRefused() throws Exception {
        HttpResponse<String> refused =
                api.send("POST", "/imports", "{\"folder\": \"/etc\", \"dryRun\": false}", "Content-Type", JSON);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("LECTERN_IMPORT_FOLDERS");
        assertThat(api.send("POST", "/imports", "{\"dir\": 1}", "Content-Type", JSON)
                        .statusCode())
                .isEqualTo(400);
    }

    private String imported(String name, String text) throws Exception {
        JsonObject queued = Api.json(api.upload(name, text.getBytes(StandardCharsets.UTF_8)));
        String path = "/imports/" + queued.getString("id");
        JsonObject run = api.eventually(path, each -> !UNDER_WAY.contains(each.getString("state")));
        assertThat(run.getString("state")).as(run.toString()).isEqualTo("done");
        return path;
    }
}
