package org.lectern.housekeeping.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.lease.SetClock;
import org.lectern.network.PublicResolver;
import org.lectern.site.Site;

/** Against a server of the test's own, which the name {@code site.test} means; all other names mean what they mean. */
class HttpProbeTest {
    private static final Site SITE = new Site("", ZoneId.of("UTC"), Optional.of("https://weblog.example"));

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final SetClock clock = new SetClock();
    private HttpServer server;
    private String base = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        base = "http://site.test:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        asked.add(exchange.getRequestMethod() + " " + path);
        clock.move(Duration.ofSeconds(40));
        switch (path) {
            case "/no-head" -> exchange.sendResponseHeaders(isHead ? 405 : 200, isHead ? -1 : 0);
            case "/endless" -> {
                exchange.sendResponseHeaders(isHead ? 404 : 200, 1L << 40);
                exchange.getResponseBody().write(new byte[1 << 16]);
                return;
            }
            case "/moved" -> moved(exchange, "/there");
            case "/moved-abroad" -> moved(exchange, base + "/there?x=1");
            case "/to-other-port" -> moved(exchange, "http://site.test:6379/");
            case "/round" -> moved(exchange, "/round");
            case "/to-own-network" ->
                moved(exchange, "http://127.0.0.1:" + server.getAddress().getPort() + "/secret");
            case "/to-file" -> moved(exchange, "file:///etc/passwd");
            case "/agent" -> {
                boolean isNamed =
                        exchange.getRequestHeaders().getFirst("User-Agent").contains("weblog.example");
                exchange.sendResponseHeaders(isNamed ? 200 : 500, -1);
            }
            default ->
                exchange.sendResponseHeaders(path.matches("/\\d{3}") ? Integer.parseInt(path.substring(1)) : 200, -1);
        }
        exchange.close();
    }

    private static void moved(HttpExchange exchange, String where) throws IOException {
        exchange.getResponseHeaders().add("Location", where);
        exchange.sendResponseHeaders(302, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/there", "/204", "/no-head", "/moved", "/moved-abroad", "/endless", "/agent"})
    void aPageThatIsThereIsAlive(String path) {
        assertThat(probe(base + path)).isEqualTo(new Probe.Alive());
    }

    @ParameterizedTest
    @CsvSource({"/404, true, 404", "/410, true, 410", "/500, false, 500", "/503, false, 503"})
    void aPageThatIsNotThereHasFailed(String path, boolean isGone, String problem) {
        assertThat(probe(base + path)).isInstanceOfSatisfying(Probe.Failed.class, failed -> {
            assertThat(failed.isGone()).isEqualTo(isGone);
            assertThat(failed.problem()).contains(problem);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/401", "/403", "/429", "/451"})
    void aPageThatIsNotForProgramsIsNotSaidToBeDead(String path) {
        assertThat(probe(base + path)).isEqualTo(new Probe.Unclear());
    }

    @Test
    void aPageThatLeadsOnAndOnHasFailedSoon() {
        assertThat(probe(base + "/round")).isInstanceOf(Probe.Failed.class);
        assertThat(asked).hasSizeLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://127.1:%d/",
                "http://2130706433:%d/",
                "http://0:%d/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://user:password@127.0.0.1:%d/",
            })
    void nothingInAPrivateNetworkIsAsked(String address) {
        assertThat(probe(String.format(address, server.getAddress().getPort())))
                .isInstanceOfAny(Probe.Private.class, Probe.Failed.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void aPageThatLeadsIntoAPrivateNetworkIsNotFollowed() {
        assertThat(probe(base + "/to-own-network")).isEqualTo(new Probe.Private());
        assertThat(probe(base + "/to-file")).isInstanceOf(Probe.Failed.class);
        assertThat(asked).noneMatch(request -> request.contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://unknown.invalid/", "http:///", "http://a b/", "https://", "http://site.test:1/"})
    void whatCannotBeReachedHasFailed(String address) {
        assertThat(probe(address)).isInstanceOf(Probe.Failed.class);
    }

    private static Probe probe(String address) {
        return probe(address, port -> true, Duration.ZERO);
    }

    private static Probe probe(String address, IntPredicate ports, Duration perSite) {
        HttpProbes probes = new HttpProbes(SITE, new TestNames(), ports, perSite, Clock.systemUTC());
        try (LinkProbes.Session session = probes.open()) {
            return session.probe(address);
        }
    }

    @Test
    void portsOfOtherServicesAreNotAsked() {
        int own = server.getAddress().getPort();

        assertThat(probe(base + "/there", port -> port == 80 || port == 443, Duration.ZERO))
                .isEqualTo(new Probe.Unclear());
        assertThat(asked).isEmpty();
        assertThat(probe(base + "/to-other-port", port -> port == own, Duration.ZERO))
                .isEqualTo(new Probe.Unclear());
        assertThat(asked).containsExactly("HEAD /to-other-port");
    }

    @Test
    void aSiteIsLeftInPeaceBetweenTheStepsOfOneAddressToo() {
        long before = System.nanoTime();

        assertThat(probe(base + "/moved", port -> true, Duration.ofMillis(300))).isEqualTo(new Probe.Alive());
        assertThat(asked).containsExactly("HEAD /moved", "HEAD /there");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void anAddressThatTakesTooLongInAllIsGivenUp() {
        assertThat(overtaken(base + "/round"))
                .isInstanceOfSatisfying(Probe.Failed.class, failed -> assertThat(failed.problem())
                        .contains("in time"));
        assertThat(asked).as("after 0, 40 and 80 seconds").hasSize(3);
    }

    /** By a clock that moves on with every request. */
    private Probe overtaken(String address) {
        HttpProbes probes = new HttpProbes(SITE, new TestNames(), port -> true, Duration.ZERO, clock);
        try (LinkProbes.Session session = probes.open()) {
            return session.probe(address);
        }
    }

    /** Lets one name through, whatever it means. */
    private static final class TestNames implements DnsResolver {
        private final PublicResolver others = new PublicResolver(SystemDefaultDnsResolver.INSTANCE);

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return host.equals("site.test")
                    ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                    : others.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
