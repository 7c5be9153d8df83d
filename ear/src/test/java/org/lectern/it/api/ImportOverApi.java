package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;

/** An import that a program gave to the server, waited for until its end. */
record ImportOverApi(JsonObject run) {
    private static final Set<String> UNDER_WAY = Set.of("queued", "running");

    static ImportOverApi of(Api api, String fileName, byte[] file) throws Exception {
        HttpResponse<String> accepted = api.upload(fileName, file);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String path = "/imports/" + Api.json(accepted).getString("id");
        assertThat(Api.header(accepted, "Location")).endsWith(path);
        return new ImportOverApi(api.eventually(path, run -> !UNDER_WAY.contains(run.getString("state"))));
    }

    ImportOverApi done() {
        assertThat(state()).as(run.toString()).isEqualTo("done");
        return this;
    }

    String id() {
        return run.getString("id");
    }

    String state() {
        return run.getString("state");
    }

    JsonObject report() {
        return run.getJsonObject("report");
    }

    /** Each as {@code path: reason}. */
    List<String> rejected() {
        return report().getJsonArray("rejected").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("source") + ": " + each.getString("reason"))
                .toList();
    }
}
