package org.lectern.post.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.lectern.post.PostId;
import org.lectern.security.RandomText;

class SharingPreviewsTest {
    private static final Instant NOW = Instant.parse("2025-05-16T09:00:00Z");
    private static final PostId POST = PostId.of("post");
    private static final Duration WEEK = Duration.ofDays(7);

    private final InMemoryPreviewLinks links = new InMemoryPreviewLinks();

    @Test
    void aLinkLeadsToItsPostUntilItExpires() {
        SharedLink shared = at(NOW).share(POST, WEEK, "maud").orElseThrow();

        assertThat(shared.secret()).matches("[A-Za-z0-9_-]{43}");
        PreviewLink found = at(NOW).find(shared.secret()).orElseThrow();
        assertThat(found.post()).isEqualTo("post");
        assertThat(found.isExpiredAt(NOW.plus(WEEK).minusMillis(1))).isFalse();
        assertThat(found.isExpiredAt(NOW.plus(WEEK))).isTrue();
        assertThat(at(NOW).find("anything")).isEmpty();
    }

    @Test
    void whatStandsInTheLinkIsNotKept() {
        SharedLink shared = at(NOW).share(POST, WEEK, "maud").orElseThrow();

        assertThat(shared.link().toString()).doesNotContain(shared.secret());
        assertThat(shared.toString()).doesNotContain(shared.secret());
    }

    @Test
    void aLinkThatIsTakenBackLeadsNowhere() {
        SharedLink shared = at(NOW).share(POST, WEEK, "maud").orElseThrow();

        assertThat(at(NOW).revoke(PostId.of("other"), shared.link().id())).isFalse();
        assertThat(at(NOW).revoke(POST, shared.link().id())).isTrue();
        assertThat(at(NOW).find(shared.secret())).isEmpty();
    }

    @Test
    void aPostHasSoManyLinksAtATimeAndThoseThatExpiredDontCount() {
        for (int i = 0; i < SharePreview.MOST; i++) {
            assertThat(at(NOW).share(POST, WEEK, "maud")).isPresent();
        }
        assertThat(at(NOW).share(POST, WEEK, "maud")).isEmpty();
        assertThat(at(NOW.plus(WEEK)).share(POST, WEEK, "maud")).isPresent();
    }

    @Test
    void aLinkLastsForSomeTimeButNotForEver() {
        assertThatThrownBy(() -> at(NOW).share(POST, SharePreview.LONGEST.plusSeconds(1), "maud"))
                .hasMessageContaining("90 days");
        assertThatThrownBy(() -> at(NOW).share(POST, Duration.ZERO, "maud"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thatALinkExpiredIsToldForAMonth() {
        SharedLink shared = at(NOW).share(POST, WEEK, "maud").orElseThrow();
        Instant end = NOW.plus(WEEK).plus(SweepPreviews.TOLD);

        new SweepPreviews(links, Clock.fixed(end.minusMillis(1), ZoneOffset.UTC)).run();
        assertThat(at(end).find(shared.secret())).isPresent();
        new SweepPreviews(links, Clock.fixed(end, ZoneOffset.UTC)).run();
        assertThat(at(end).find(shared.secret())).isEmpty();
    }

    private SharePreview at(Instant now) {
        return new SharePreview(links, new RandomText(), Clock.fixed(now, ZoneOffset.UTC));
    }
}
