package org.lectern.it.described;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.lectern.it.RunningLectern;

/** For every operation that the server describes: whether it answers as described, to what is right and to what is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescribedIT {
    private static final long SEED = 20250516;
    private static final int BY_CHANCE = 5;
    /** They look at everything there is, or write a lot: once is enough. */
    private static final Set<String> COSTLY =
            Set.of("exportSite", "takeBackup", "startHousekeepingRun", "issueToken", "startImport", "storeImage");

    private final RunningLectern lectern = RunningLectern.underTest();
    private LiveDescription api;
    private Fixtures fixtures;
    private GoodRequests good;
    private BadRequests bad;

    @BeforeAll
    void prepare() throws Exception {
        api = LiveDescription.read();
        String token = token("\"posts:write\", \"imports:write\", \"posts:read\", \"export:read\", \"admin\"");
        fixtures = Fixtures.made(token);
        good = new GoodRequests(fixtures, token, lectern.adminPassword(), SEED);
        bad = new BadRequests(api, good, token("\"posts:read\""));
    }

    @AfterAll
    void cleanUp() throws Exception {
        fixtures.remove();
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsRefusedAsDescribed() {
        return api.operations().stream().flatMap(operation -> bad.of(operation).stream()
                .map(each -> DynamicTest.dynamicTest(operation.id() + " with " + each.what(), () -> {
                    Answered answered = send(each.sent());
                    assertAsDescribed(each.sent(), answered);
                    assertThat(answered.status())
                            .as(each.sent() + " -> " + answered.body())
                            .isIn(each.statuses());
                })));
    }

    @TestFactory
    Stream<DynamicTest> whatIsRightIsAnsweredAsDescribed() {
        return api.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    for (Sent sent : requests(operation)) {
                        assertAsDescribed(sent, send(sent));
                    }
                }));
    }

    private List<Sent> requests(LiveOperation operation) {
        List<Sent> requests = new ArrayList<>(good.examples(operation));
        for (int i = 0; i < BY_CHANCE && !COSTLY.contains(operation.id()); i++) {
            requests.add(good.byChance(operation));
        }
        return requests;
    }

    private void assertAsDescribed(Sent sent, Answered answered) {
        assertThat(answered.faults(sent.operation(), api)).as(sent.toString()).isEmpty();
    }

    /** Of a stream that never ends nothing is read. */
    private Answered send(Sent sent) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = lectern.stream(sent.request());
        try (InputStream body = response.body()) {
            boolean ends = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith("text/event-stream"))
                    .isEmpty();
            String text = ends ? new String(body.readAllBytes(), StandardCharsets.UTF_8) : "";
            return new Answered(response.statusCode(), response.headers(), text);
        }
    }

    private String token(String scopes) throws IOException, InterruptedException {
        String login = Base64.getEncoder()
                .encodeToString(("admin:" + lectern.adminPassword()).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> issued = lectern.send(lectern.request("/api/v1/tokens")
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\": \"described\", \"scopes\": [" + scopes + "]}")));
        return LiveDescription.json(issued.body()).path("token").asString("");
    }
}
