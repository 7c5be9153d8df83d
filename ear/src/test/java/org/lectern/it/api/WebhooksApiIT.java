package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server under test may reach 127.0.0.1, as its {@code LECTERN_WEBHOOK_PRIVATE_ADDRESSES} says, and no other private address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhooksApiIT {
    private static final String JSON = "application/json";

    private final String tag = "hook-" + UUID.randomUUID().toString().substring(0, 8);
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private volatile int status = 204;
    private HttpServer receiver;
    private Api api;

    private record Received(String id, String timestamp, String signature, String body) {}

    @BeforeAll
    void start() throws Exception {
        api = Api.withEveryScope();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
    }

    @AfterAll
    void stop() {
        receiver.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void aChangeArrivesSignedAndAFailureIsShownAndSentAgain() throws Exception {
        JsonObject webhook = create("{\"url\": \"" + url() + "\", \"filters\": {\"tag\": \"" + tag + "\"}}");
        String path = "/webhooks/" + webhook.getString("id");
        status = 500;
        publish();
        Received failed = received.poll(30, TimeUnit.SECONDS);
        JsonObject delivery = api.eventually(path + "/deliveries/" + failed.id(), each -> !each.isNull("outcome"));
        assertThat(delivery.getString("outcome")).contains("500");
        assertThat(delivery.getString("state")).isEqualTo("pending");
        assertThat(Api.json(api.get(path)).getJsonObject("health").getInt("failures"))
                .isEqualTo(1);

        status = 204;
        assertThat(api.send("POST", path + "/deliveries/" + failed.id() + "/redeliver", "")
                        .statusCode())
                .isEqualTo(202);
        Received again = received.poll(30, TimeUnit.SECONDS);

        assertThat(again.id()).isEqualTo(failed.id());
        assertThat(again.body()).contains("\"type\":\"publication\"", "\"title\":\"Hooked\"");
        assertThat(again.signature()).isEqualTo(signature(webhook.getString("secret"), again));
        assertThat(api.eventually(path, each -> each.getJsonObject("health").getInt("failures") == 0)
                        .getJsonObject("deliveries")
                        .getInt("dead"))
                .isZero();
        assertThat(api.send("DELETE", path, "", "If-Match", "*").statusCode()).isEqualTo(204);
        assertThat(api.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aPingArrivesAndTheSecretIsShownOnce() throws Exception {
        JsonObject webhook = create("{\"url\": \"" + url()
                + "ping\", \"events\": [\"withdrawal\"], \"filters\": {\"tag\": \"" + tag + "\"}}");
        String path = "/webhooks/" + webhook.getString("id");
        HttpResponse<String> read = api.get(path);
        assertThat(read.body()).doesNotContain("whsec_");
        assertThat(api.get("/webhooks").body())
                .contains(webhook.getString("id"))
                .doesNotContain("whsec_");

        HttpResponse<String> accepted = api.send("POST", path + "/ping", "");
        assertThat(accepted.statusCode()).isEqualTo(202);
        Received ping = received.poll(30, TimeUnit.SECONDS);
        assertThat(ping.body()).contains("\"type\":\"ping\"");
        assertThat(ping.signature()).isEqualTo(signature(webhook.getString("secret"), ping));

        HttpResponse<String> off = api.send(
                "PATCH",
                path,
                "{\"active\": false}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                Api.header(read, "ETag"));
        assertThat(off.statusCode()).as(off.body()).isEqualTo(200);
        assertThat(Api.header(off, "ETag")).startsWith("\"2-");
        assertThat(api.send("POST", path + "/ping", "").statusCode()).isEqualTo(409);
        assertThat(api.send("DELETE", path, "").statusCode()).isEqualTo(428);
        assertThat(api.send("DELETE", path, "", "If-Match", Api.header(read, "ETag"))
                        .statusCode())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://127.0.0.2:8080/",
                "http://[::1]:8080/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00::1]/",
                "file:///etc/passwd",
                "https://user:password@example.org/",
                "http://127.0.0.1:25/"
            })
    void nothingIsSentWhereItMustNot(String url) throws Exception {
        HttpResponse<String> refused =
                api.send("POST", "/webhooks", "{\"url\": \"" + url + "\"}", "Content-Type", JSON);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(Api.json(refused).getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/url");
    }

    @ParameterizedTest
    @CsvSource({"GET, /webhooks", "POST, /webhooks", "GET, /webhooks/x/deliveries", "POST, /webhooks/x/ping"})
    void onlyATokenForTheWholeSiteGetsAtWebhooks(String method, String path) throws Exception {
        HttpResponse<String> refused = Api.withScope("posts:write").send(method, path, "", "Content-Type", JSON);

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String path : List.of("/webhooks/x", "/webhooks/x/deliveries", "/webhooks/x/deliveries/y")) {
            assertThat(api.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
    }

    private JsonObject create(String body) throws Exception {
        HttpResponse<String> created = api.send("POST", "/webhooks", body, "Content-Type", JSON);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Api.json(created);
    }

    private void publish() throws Exception {
        HttpResponse<String> created =
                api.post("{\"kind\": \"entry\", \"title\": \"Hooked\", \"status\": \"published\"," + " \"tags\": [\""
                        + tag + "\"]}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    }

    /** As a receiver in any language computes it. */
    private static String signature(String secret, Received delivery) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = delivery.id() + "." + delivery.timestamp() + "." + delivery.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
