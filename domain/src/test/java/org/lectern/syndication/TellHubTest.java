package org.lectern.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.journal.Effect;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.NotYet;
import org.lectern.journal.Subject;
import org.lectern.lease.SetClock;
import org.lectern.site.Addresses;
import org.lectern.site.Site;

class TellHubTest {
    private final SetClock clock = new SetClock();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile int status = 202;
    private HttpServer server;
    private TellHub hub;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/publish", this::answer);
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort() + "/publish";
        HubSettings settings = new HubSettings(Optional.of(address), Optional.of("https://example.org"));
        hub = new TellHub(settings, new Addresses(new Site("", ZoneId.of("UTC"), Optional.empty())), clock);
    }

    @AfterEach
    void stop() {
        hub.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void theHubHearsOfTheSitesFeedsAndThoseOfTheTags() {
        hub.follow(List.of(
                entry(1, Effect.PUBLISHED, "tag:c++", "kind:entry"),
                entry(2, Effect.CORRECTED, "tag:c++"),
                entry(3, Effect.WITHDRAWN)));
        assertThat(told)
                .containsExactly(
                        told("https%3A%2F%2Fexample.org%2Ffeed.atom"),
                        told("https%3A%2F%2Fexample.org%2Ffeed.rss"),
                        told("https%3A%2F%2Fexample.org%2Ffeed.json"),
                        told("https%3A%2F%2Fexample.org%2Ftags%2Fc%252B%252B%2Ffeed.atom"),
                        told("https%3A%2F%2Fexample.org%2Ftags%2Fc%252B%252B%2Ffeed.rss"),
                        told("https%3A%2F%2Fexample.org%2Ftags%2Fc%252B%252B%2Ffeed.json"));
    }

    @Test
    void whatNobodyMayReadIsNobodysNews() {
        hub.follow(List.of(
                entry(1, Effect.HIDDEN, "tag:secret"),
                new JournalEntry(2, Instant.EPOCH, Subject.TAG, Effect.CHANGED, "python", 1, Set.of("tag:python"))));
        assertThat(told).isEmpty();
    }

    @Test
    void aHubInTroubleIsToldLaterAndLaterStill() {
        status = 503;
        assertThat(nextTry()).isEqualTo(clock.instant().plusSeconds(5));
        assertThat(nextTry()).isEqualTo(clock.instant().plusSeconds(10));
        assertThat(told).hasSize(2);
        status = 202;
        hub.follow(List.of(entry(1, Effect.PUBLISHED)));
        clock.move(Duration.ofSeconds(10));
        status = 429;
        assertThat(nextTry()).as("after a success").isEqualTo(clock.instant().plusSeconds(5));
    }

    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHourAndAfterADayTheHubHasMissedIt() {
        status = 500;
        IntStream.range(0, 20).forEach(any -> nextTry());
        assertThat(nextTry()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        clock.move(Duration.ofDays(1));
        assertThatCode(() -> hub.follow(List.of(entry(1, Effect.PUBLISHED)))).doesNotThrowAnyException();
    }

    @Test
    void whatChangesInARowIsToldTogether() {
        hub.follow(List.of(entry(1, Effect.PUBLISHED)));
        clock.move(Duration.ofSeconds(4));
        assertThat(nextTry()).isEqualTo(clock.instant().plusSeconds(6));
        assertThatCode(() -> hub.follow(List.of(entry(2, Effect.HIDDEN)))).doesNotThrowAnyException();
        assertThat(told).hasSize(3);
        clock.move(Duration.ofSeconds(6));
        hub.follow(List.of(entry(1, Effect.PUBLISHED), entry(3, Effect.PUBLISHED)));
        assertThat(told).hasSize(6);
    }

    @Test
    void whatAHubRefusesForGoodIsNotToldAgain() {
        status = 404;
        hub.follow(List.of(entry(1, Effect.PUBLISHED)));
        assertThat(told).hasSize(3);
    }

    @Test
    void aHubThatIsNotThereIsToldLater() {
        server.stop(0);
        assertThatThrownBy(() -> hub.follow(List.of(entry(1, Effect.PUBLISHED))))
                .isInstanceOf(NotYet.class);
    }

    @Test
    void anImportDoesNotKeepTheHubBusyForHours() {
        hub.follow(IntStream.range(0, 500)
                .mapToObj(number -> entry(number, Effect.PUBLISHED, "tag:t" + number))
                .toList());
        assertThat(told).hasSize(3 + 30 * 3);
    }

    private Instant nextTry() {
        try {
            hub.follow(List.of(entry(1, Effect.PUBLISHED)));
            throw new AssertionError("nothing failed");
        } catch (NotYet later) {
            return later.until();
        }
    }

    private static String told(String feed) {
        return "hub.mode=publish&hub.url=" + feed;
    }

    private static JournalEntry entry(long number, Effect effect, String... touched) {
        return new JournalEntry(number, Instant.EPOCH, Subject.POST, effect, "01A", number, Set.of(touched));
    }
}
