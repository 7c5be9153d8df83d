package org.lectern.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.network.PublicResolver;
import org.lectern.webhook.Receivers.Answer;

/** Against a server of the test's own, in a network that is private: once where that is allowed, once where it is not. */
class HttpReceiversTest {
    private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpReceivers allowed = receivers("127.0.0.1");
    private final HttpReceivers denied = receivers("");
    private HttpServer server;

    private static HttpReceivers receivers(String allowed) {
        return new HttpReceivers(new PublicResolver(
                SystemDefaultDnsResolver.INSTANCE, new WebhookSettings(Optional.of(allowed)).privateNetworks()));
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        allowed.close();
        denied.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path + " " + body + " "
                + exchange.getRequestHeaders().getFirst("webhook-id"));
        if (path.equals("/slow")) {
            allowed.end();
        }
        if (path.equals("/endless")) {
            exchange.sendResponseHeaders(200, 1L << 40);
            exchange.getResponseBody().write(new byte[1 << 18]);
            return;
        }
        exchange.getResponseHeaders().add("Retry-After", "7");
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(path.equals("/slow") ? 500 : Integer.parseInt(path.substring(1)), -1);
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "204", "299"})
    void whatIsAnsweredWellHasArrived(int status) {
        assertThat(send(allowed, "127.0.0.1", "/" + status)).isEqualTo(new Answer.Taken(status));
        assertThat(asked).containsExactly("POST /" + status + " {\"a\":1} msg-1");
    }

    @ParameterizedTest
    @CsvSource({"301, redirections are not followed", "404, 404", "500, 500", "503, 503"})
    void allElseHasFailedAndNothingIsFollowed(int status, String why) {
        assertThat(send(allowed, "127.0.0.1", "/" + status)).isInstanceOfSatisfying(Answer.Failed.class, failed -> {
            assertThat(failed.why()).contains(why);
            assertThat(failed.least()).isEqualTo(Duration.ofSeconds(7));
        });
        assertThat(asked).hasSize(1);
    }

    @Test
    void whoIsGoneSaysSo() {
        assertThat(send(allowed, "127.0.0.1", "/410")).isEqualTo(new Answer.Gone());
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        assertThat(send(allowed, "127.0.0.1", "/endless")).isEqualTo(new Answer.Taken(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "127.1", "2130706433", "0"})
    void nothingIsSentIntoAPrivateNetwork(String host) {
        assertThat(send(denied, host, "/200")).isInstanceOf(Answer.Failed.class);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "127.0.0.2", "[fd00::1]", "169.254.169.254", "[::1]"})
    void anAllowedAddressAllowsNoOther(String host) {
        URI url = URI.create("http://" + host + "/");

        assertThat(allowed.objection(url).orElse("")).contains("private network");
        assertThat(send(allowed, host, "/200"))
                .isEqualTo(new Answer.Failed("leads into a private network", Duration.ZERO));
    }

    @Test
    void anAddressIsJudgedBeforeAnythingIsSent() {
        URI url = URI.create("http://127.0.0.1:8080/");

        assertThat(allowed.objection(url)).isEmpty();
        assertThat(denied.objection(url).orElse("")).contains("LECTERN_WEBHOOK_PRIVATE_ADDRESSES");
        assertThat(denied.objection(URI.create("http://nobody.invalid/")).orElse(""))
                .contains("not known");
    }

    @Test
    void whatIsBrokenOffAtTheEndIsNobodysFailure() {
        assertThat(send(allowed, "127.0.0.1", "/slow")).isEqualTo(new Answer.BrokenOff());
        assertThat(send(allowed, "127.0.0.1", "/200")).isEqualTo(new Answer.BrokenOff());
        assertThat(asked).hasSize(1);
    }

    @Test
    void whoDoesNotListenCannotBeReached() {
        server.stop(0);

        assertThat(send(allowed, "127.0.0.1", "/200"))
                .isEqualTo(new Answer.Failed("the receiver can't be reached", Duration.ZERO));
    }

    private Answer send(HttpReceivers receivers, String host, String path) {
        URI url = URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
        return receivers.send(url, Map.of("webhook-id", "msg-1"), BODY);
    }
}
