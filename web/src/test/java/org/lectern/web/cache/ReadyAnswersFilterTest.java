package org.lectern.web.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdDecompressor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ReadyAnswersFilterTest {
    private static final String LONG = "Words, and more words. ".repeat(100);

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00.5Z");
    private final ReadyAnswers answers =
            new ReadyAnswers(clock, () -> true, new CacheRoom(Optional.empty()), clock::nanos);
    private final ReadyAnswersFilter filter =
            new ReadyAnswersFilter(answers, new SharedCaches(Optional.empty()), clock);
    private final AtomicInteger made = new AtomicInteger();
    private String text = LONG;
    private int status = 200;

    @Test
    void anAnswerIsMadeOnceAndGivenToAll() throws Exception {
        Exchanged first = send(Exchanged.get("/feed.atom"));
        Exchanged second = send(Exchanged.get("/feed.atom"));

        assertThat(made).hasValue(1);
        assertThat(second.text()).isEqualTo(LONG);
        assertThat(second.headers()).isEqualTo(first.headers());
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(first.header("Vary")).isEqualTo("Authorization, Accept-Encoding");
        assertThat(first.header("Last-Modified")).isEqualTo("Sun, 22 Nov 2026 10:00:00 GMT");
        assertThat(first.header("Content-Length")).isEqualTo("2300");
    }

    @Test
    void aHeadIsAGetWithoutItsBodyWhicheverComesFirst() throws Exception {
        Exchanged head = send(Exchanged.of("HEAD", "/feed.atom").with("Accept-Encoding", "gzip"));
        Exchanged get = send(Exchanged.get("/feed.atom").with("Accept-Encoding", "gzip"));
        Exchanged kept = send(Exchanged.of("HEAD", "/feed.atom").with("Accept-Encoding", "gzip"));

        assertThat(head.headers()).isEqualTo(get.headers()).isEqualTo(kept.headers());
        assertThat(head.bytes()).isEmpty();
        assertThat(kept.bytes()).isEmpty();
        assertThat(get.header("Content-Length")).isEqualTo(Integer.toString(get.bytes().length));
    }

    @Test
    void anErrorToAHeadHasNoBodyEither() throws Exception {
        status = 404;
        Exchanged head = send(Exchanged.of("HEAD", "/nothing"));

        assertThat(head.status()).isEqualTo(404);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo("2300");
    }

    @Test
    void whatIsLongTravelsPackedUnderATagOfItsOwn() throws Exception {
        String plain = send(Exchanged.get("/x")).header("ETag");
        Exchanged gzip = send(Exchanged.get("/x").with("Accept-Encoding", "gzip, br"));
        Exchanged zstd = send(Exchanged.get("/x").with("Accept-Encoding", "gzip, br, zstd"));

        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(gzip.header("ETag")).isEqualTo(plain.replaceFirst("\"$", "-gzip\""));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.bytes())).readAllBytes())
                .asString()
                .isEqualTo(LONG);
        assertThat(zstd.header("Content-Encoding")).isEqualTo("zstd");
        assertThat(zstd.header("ETag")).isEqualTo(plain.replaceFirst("\"$", "-zstd\""));
        assertThat(unpacked(zstd.bytes())).isEqualTo(LONG);
        assertThat(made).hasValue(1);
    }

    @Test
    void whatIsShortOrPackedAlreadyTravelsAsItIs() throws Exception {
        text = "short";
        assertThat(send(Exchanged.get("/short").with("Accept-Encoding", "gzip")).text())
                .isEqualTo("short");
        text = LONG;
        Exchanged picture = Exchanged.get("/picture").with("Accept-Encoding", "gzip");
        filter.doFilter(picture.request(), picture.response(), (request, response) -> {
            response.setContentType("image/png");
            response.getOutputStream().write(LONG.getBytes(StandardCharsets.UTF_8));
        });
        assertThat(picture.header("Content-Encoding")).isEmpty();
        assertThat(picture.text()).isEqualTo(LONG);
    }

    @Test
    void anErrorIsPackedAndKeptByNobody() throws Exception {
        status = 404;
        Exchanged error = send(Exchanged.get("/x").with("Accept-Encoding", "gzip"));
        send(Exchanged.get("/x"));

        assertThat(made).hasValue(2);
        assertThat(error.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(error.header("Cache-Control")).isEqualTo("no-store");
        assertThat(error.header("ETag")).isEmpty();
        assertThat(error.header("Vary")).isEqualTo("Authorization, Accept-Encoding");
    }

    @Test
    void whoHasTheAnswerInAnyEncodingGetsNoBody() throws Exception {
        String tag = send(Exchanged.get("/x")).header("ETag");
        String packed =
                send(Exchanged.get("/x").with("Accept-Encoding", "gzip")).header("ETag");

        for (String known : new String[] {tag, packed, "W/" + packed, "\"other\", " + tag, "*"}) {
            Exchanged again = send(Exchanged.get("/x").with("If-None-Match", known));
            assertThat(again.status()).as(known).isEqualTo(304);
            assertThat(again.bytes()).isEmpty();
            assertThat(again.header("Content-Encoding")).isEmpty();
            assertThat(again.header("Content-Length")).isEmpty();
            assertThat(again.header("Vary")).isEqualTo("Authorization, Accept-Encoding");
        }
        Exchanged both = send(Exchanged.get("/x").with("If-None-Match", packed));
        assertThat(both.header("ETag")).isEqualTo(packed);
        assertThat(send(Exchanged.get("/x").with("If-None-Match", "\"other\"")).status())
                .isEqualTo(200);
    }

    @Test
    void aDateCountsIfItIsTheVeryOne() throws Exception {
        String date = send(Exchanged.get("/x")).header("Last-Modified");

        assertThat(send(Exchanged.get("/x").with("If-Modified-Since", date)).status())
                .isEqualTo(304);
        assertThat(send(Exchanged.get("/x").with("If-Modified-Since", "Sun, 22 Nov 2026 10:00:01 GMT"))
                        .status())
                .isEqualTo(200);
        assertThat(send(Exchanged.get("/x").with("If-Modified-Since", date).with("If-None-Match", "\"other\""))
                        .status())
                .as("a tag goes before a date")
                .isEqualTo(200);
    }

    @Test
    void ofTwoAnswersWithinOneSecondNoneIsTakenForTheOther() throws Exception {
        String date = send(Exchanged.get("/x")).header("Last-Modified");
        text = "another";
        answers.drop(Set.of("any"));

        assertThat(send(Exchanged.get("/x").with("If-Modified-Since", date)).text())
                .isEqualTo("another");
        clock.goOn(Duration.ofSeconds(1));
        assertThat(send(Exchanged.get("/x").with("If-Modified-Since", date)).text())
                .isEqualTo("another");
        String later = send(Exchanged.get("/x")).header("Last-Modified");
        assertThat(later).isEqualTo("Sun, 22 Nov 2026 10:00:01 GMT");
        assertThat(send(Exchanged.get("/x").with("If-Modified-Since", later)).status())
                .isEqualTo(304);
    }

    @Test
    void whatATokenSeesIsForItsHolderAlone() throws Exception {
        Exchanged own = send(Exchanged.get("/x").with("Authorization", "Bearer t"));
        send(Exchanged.get("/x").with("Authorization", "Bearer t"));

        assertThat(own.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(made).hasValue(2);
        assertThat(send(Exchanged.get("/x").with("Authorization", "Bearer t").with("If-None-Match", own.header("ETag")))
                        .status())
                .isEqualTo(304);
        assertThat(send(Exchanged.get("/x")).text()).isEqualTo(LONG);
        assertThat(made).hasValue(4);
    }

    @Test
    void whatGoesOnForeverIsLeftAlone() throws Exception {
        Exchanged stream = send(Exchanged.get("/api/v1/changes").with("Accept-Encoding", "gzip"));

        assertThat(stream.headers()).containsOnlyKeys("Content-Type");
        assertThat(stream.text()).isEqualTo(LONG);
    }

    @Test
    void withoutRoomEachAnswerIsMadeForItsReader() throws Exception {
        ReadyAnswers none = new ReadyAnswers(clock, () -> true, new CacheRoom(Optional.of("0")), clock::nanos);
        ReadyAnswersFilter bare = new ReadyAnswersFilter(none, new SharedCaches(Optional.empty()), clock);
        for (int i = 0; i < 3; i++) {
            Exchanged each = Exchanged.get("/x");
            bare.doFilter(each.request(), each.response(), maker());
            assertThat(each.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        }

        assertThat(made).hasValue(3);
    }

    @Test
    void aMakerThatFailsLeavesNobodyWaiting() throws Exception {
        assertThatThrownBy(() -> filter.doFilter(
                        Exchanged.get("/x").request(), Exchanged.get("/x").response(), (request, response) -> {
                            throw new IllegalStateException("made to fail");
                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(send(Exchanged.get("/x")).text()).isEqualTo(LONG);
    }

    private Exchanged send(Exchanged exchanged) throws IOException, ServletException {
        filter.doFilter(exchanged.request(), exchanged.response(), maker());
        return exchanged;
    }

    private FilterChain maker() {
        return (request, response) -> {
            made.incrementAndGet();
            assertThat(((HttpServletRequest) request).getMethod()).isEqualTo("GET");
            ((HttpServletResponse) response).setStatus(status);
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static String unpacked(byte[] frame) {
        byte[] bytes = new byte[LONG.length()];
        int length = new ZstdDecompressor().decompress(frame, 0, frame.length, bytes, 0, bytes.length);
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
