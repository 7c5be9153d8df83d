package org.lectern.housekeeping.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.housekeeping.HousekeepingForTests.seen;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.PostFields;

class FutureDatesTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private final FutureDates check = new FutureDates(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void datesThatAreTooFarAheadAreFound() {
        assertThat(seen(
                        check,
                        aPost().withId("x")
                                .publishedAt("2206-05-01T00:00:00Z")
                                .modifiedAt(NOW.plus(Duration.ofDays(2)))
                                .with(PostFields.EVENT, Document.of("start", Instant.parse("2036-01-01T00:00:00Z")))
                                .with(PostFields.SOURCE, Document.of("read", NOW.plus(Duration.ofDays(3))))
                                .withAttribute(
                                        "a/b", List.of(NOW, Map.of("when", Instant.parse("2999-01-01T00:00:00Z"))))
                                .build()))
                .containsExactlyInAnyOrder(
                        "x /published", "x /modified", "x /event/start", "x /source/read", "x /attributes/a~1b/1/when");
    }

    @Test
    void whatIsScheduledOrPlannedIsNotFound() {
        assertThat(seen(
                        check,
                        aPost().publishedAt(NOW.plus(Duration.ofDays(90)))
                                .with(PostFields.DUE, NOW.plus(Duration.ofDays(900)))
                                .modifiedAt(NOW.plusSeconds(60))
                                .with(PostFields.EVENT, Document.of("start", NOW.plus(Duration.ofDays(700))))
                                .withAttribute("review", NOW.plus(Duration.ofDays(300)))
                                .withAttribute("text", "2999-01-01")
                                .build()))
                .isEmpty();
    }
}
