package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkChangesApiIT {
    private static final String JSON = "application/json";

    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @Test
    void aBulkChangeIsPlannedDoneAndUndone() throws Exception {
        String first = Api.json(api.post("{\"title\": \"One of many\", \"tags\": [\"bulk-it\"]}"))
                .getString("id");
        api.post("{\"title\": \"Another of many\", \"tags\": [\"bulk-it\", \"many\"]}");

        JsonObject planned = Api.json(plan("{\"selection\": {\"tag\": \"bulk-it\"}, \"operation\": \"add-tags\","
                + " \"parameters\": {\"tags\": [\"Many\"]}}"));
        String path = "/bulk-changes/" + planned.getString("id");

        assertThat(planned.getString("state")).isEqualTo("planned");
        assertThat(planned.getJsonObject("preview").getInt("changed")).isEqualTo(1);
        assertThat(tags(first)).isEqualTo("[\"bulk-it\"]");
        assertThat(api.send("POST", path + "/start", "").statusCode()).isEqualTo(202);
        JsonObject done = api.eventually(path, each -> each.getString("state").equals("done"));
        assertThat(done.getJsonObject("counts")).hasToString("{\"changed\":1,\"unchanged\":1}");
        assertThat(tags(first)).isEqualTo("[\"bulk-it\",\"many\"]");
        assertThat(api.send("POST", path + "/start", "").statusCode()).isEqualTo(409);
        assertThat(api.send("POST", path + "/undo", "").statusCode()).isEqualTo(202);
        api.eventually(path, each -> each.getString("state").equals("undone"));
        assertThat(tags(first)).isEqualTo("[\"bulk-it\"]");
        assertThat(Api.json(api.get(path + "/steps?outcome=undone"))
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("post"))
                .isEqualTo(first);
    }

    @Test
    void aPlanThatMakesNoSenseIsRefusedAtItsPlaces() throws Exception {
        HttpResponse<String> refused = plan("{\"selection\": 5, \"operatoin\": \"add-tags\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.json(refused).getJsonArray("errors"))
                .extracting(each -> each.asJsonObject().getString("pointer"))
                .containsExactly("/operatoin", "/selection", "/operation");
        assertThat(Api.json(plan("{\"selection\": {}, \"operation\": \"add-tags\", \"parameters\": {\"tags\": 1}}"))
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("pointer"))
                .isEqualTo("/parameters/tags");
        assertThat(plan("{\"selection\": {\"colour\": \"red\"}, \"operation\": \"add-tags\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.getAnonymously("/bulk-changes").statusCode()).isEqualTo(401);
        assertThat(api.get("/bulk-changes/nothing").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> plan(String body) throws Exception {
        return api.send("POST", "/bulk-changes", body, "Content-Type", JSON);
    }

    private String tags(String id) throws Exception {
        return Api.json(api.get("/posts/" + id)).getJsonArray("tags").toString();
    }
}
