package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.it.RunningLectern;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesApiIT {
    private final String tag = "live-" + UUID.randomUUID().toString().substring(0, 8);
    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @Test
    void whatIsPublishedCorrectedAndWithdrawnIsToldAsItHappens() throws Exception {
        try (EventStream stream = EventStream.open("?tag=" + tag)) {
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
            assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(stream.header("ETag")).isEmpty();
            assertThat(stream.header("Access-Control-Allow-Origin")).isEqualTo("*");
            String draft = create("draft");
            String id = create("published");
            patch(id, "{\"title\": \"Corrected\"}");
            patch(id, "{\"status\": \"draft\", \"title\": \"Secret\"}");

            List<EventStream.Told> told = List.of(stream.next(), stream.next(), stream.next());
            assertThat(told)
                    .extracting(EventStream.Told::event)
                    .containsExactly("publication", "correction", "withdrawal");
            assertThat(told)
                    .allSatisfy(each -> assertThat(json(each).getString("id")).isEqualTo(id));
            assertThat(told).noneMatch(each -> each.data().contains(draft));
            assertThat(json(told.get(0)).getString("title")).isEqualTo("A published post");
            assertThat(json(told.get(1)).getInt("version")).isEqualTo(2);
            assertThat(json(told.get(2)).keySet()).containsExactlyInAnyOrder("id", "at", "url");
            assertThat(told.get(2).id()).isGreaterThan(told.get(0).id());
        }
    }

    @Test
    void whoComesAgainGetsWhatWasMissedAndNothingTwice() throws Exception {
        long before;
        try (EventStream stream = EventStream.open("?tag=" + tag)) {
            create("published");
            before = stream.next().id();
        }
        String first = create("published");
        String second = create("published");

        for (String again : List.of("?tag=" + tag + "&after=" + before, "?tag=" + tag + "&after=0")) {
            try (EventStream stream = EventStream.open(again, "Last-Event-ID", Long.toString(before))) {
                assertThat(json(stream.next()).getString("id")).isEqualTo(first);
                assertThat(json(stream.next()).getString("id")).isEqualTo(second);
            }
        }
    }

    @Test
    void aNumberThatTheJournalHasNotIsAnsweredByAReset() throws Exception {
        try (EventStream stream = EventStream.open("?after=999999999999")) {
            EventStream.Told reset = stream.next();

            assertThat(reset.event()).isEqualTo("reset");
            assertThat(reset.id()).isLessThan(999_999_999_999L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?since=1, unknown-parameter",
        "?after=-1, bad-parameter",
        "?after=x, bad-parameter",
        "?after=1&after=2, bad-parameter",
        "?tag=-python, bad-parameter",
        "?kind=, bad-parameter",
    })
    void whatMakesNoSenseIsRefused(String query, String type) throws Exception {
        HttpResponse<String> refused = api.getAnonymously("/changes" + query);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(Api.json(refused).getString("type")).isEqualTo("/api/v1/problems/" + type);
    }

    @Test
    void aBadNumberInTheHeaderIsRefusedToo() throws Exception {
        assertThat(api.getAnonymously("/changes", "Last-Event-ID", "abc").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "text/event-stream;q=0"})
    void whoAcceptsNoEventsGetsNone(String accept) throws Exception {
        assertThat(api.getAnonymously("/changes", "Accept", accept).statusCode())
                .isEqualTo(406);
    }

    @Test
    void otherMethodsAnswerAtOnce() throws Exception {
        RunningLectern lectern = RunningLectern.underTest();
        HttpResponse<String> head =
                lectern.send(lectern.request(Api.PATH + "/changes").method("HEAD", BodyPublishers.noBody()));
        HttpResponse<String> posted =
                lectern.send(lectern.request(Api.PATH + "/changes").POST(BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(Api.header(head, "Content-Type")).startsWith("text/event-stream");
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(Api.header(posted, "Allow")).contains("GET");
    }

    private String create(String status) throws Exception {
        HttpResponse<String> created = api.post("{\"kind\": \"entry\", \"title\": \"A " + status
                + " post\", \"status\": \"" + status + "\", \"tags\": [\"" + tag + "\"]}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Api.json(created).getString("id");
    }

    private void patch(String id, String patch) throws Exception {
        HttpResponse<String> patched = api.send(
                "PATCH", "/posts/" + id, patch, "Content-Type", "application/merge-patch+json", "If-Match", "*");
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
    }

    private static JsonObject json(EventStream.Told told) {
        try (JsonReader reader = Json.createReader(new StringReader(told.data()))) {
            return reader.readObject();
        }
    }
}
