package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartsApiIT {
    private static final String TEXT = "Opening.\n\n## One\n\nHeard.\n\n## Two\n\nMore.\n";
    private static final String CUTS =
            "{\"cuts\": [{\"start\": 10, \"body\": 18, \"title\": \"One\", \"speakers\": [\"Ann Lee\"]},"
                    + " {\"start\": 26, \"body\": 34, \"title\": \"Two\"}]}";

    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    private String notes(String title) throws Exception {
        HttpResponse<String> created = api.post("{\"kind\": \"notes\", \"title\": \"" + title
                + "\", \"status\": \"published\", \"published\": \"2025-05-16\", \"content\": {\"source\": \""
                + TEXT.replace("\n", "\\n") + "\"}}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return "/posts/" + Api.json(created).getString("id");
    }

    private HttpResponse<String> split(String notes, String body, String ifMatch) throws Exception {
        return api.send("POST", notes + "/parts", body, "Content-Type", "application/json", "If-Match", ifMatch);
    }

    @Test
    void notesAreSplitAndStillReadAsOneText() throws Exception {
        String notes = notes("Split notes");

        HttpResponse<String> whole = split(notes, CUTS, Api.header(api.get(notes), "ETag"));

        assertThat(whole.statusCode()).as(whole.body()).isEqualTo(200);
        assertThat(Api.json(whole).getJsonArray("parts").getValuesAs(JsonObject.class))
                .extracting(part -> part.getString("title"))
                .containsExactly("One", "Two");
        HttpResponse<String> text = api.getAnonymously(notes + "/text");
        assertThat(text.body()).isEqualTo(TEXT);
        assertThat(Api.header(text, "Content-Type")).startsWith("text/markdown");
        assertThat(Api.header(text, "ETag")).isNotBlank();
    }

    @Test
    void aPartThatIsADraftIsInNoReadersText() throws Exception {
        String notes = notes("Notes with a draft");
        JsonObject whole = Api.json(split(notes, CUTS, "*"));
        String part = "/posts/" + whole.getJsonArray("parts").getJsonObject(0).getString("id");
        api.send(
                "PATCH",
                part,
                "{\"status\": \"withdrawn\"}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");

        assertThat(api.getAnonymously(notes + "/text").body())
                .doesNotContain("One", "Heard")
                .contains("More.");
        assertThat(api.get(notes + "/text").body()).isEqualTo(TEXT);
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        String notes = notes("Wrongly cut notes");

        assertThat(split(notes, "{\"cuts\": [{\"start\": 900, \"body\": 2, \"title\": \"T\"}]}", "*")
                        .body())
                .contains("/cuts/0");
        assertThat(split(notes, "{}", "*").statusCode()).isEqualTo(400);
        assertThat(split(notes, CUTS, "\"9-x\"").statusCode()).isEqualTo(412);
        assertThat(split(notes, CUTS, "").statusCode()).isEqualTo(428);
        assertThat(api.getAnonymously("/posts/no-such-notes/text").statusCode()).isEqualTo(404);
    }
}
