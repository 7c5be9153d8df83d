package org.lectern.housekeeping.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link ExternalLinks} promise, whatever keeps them. */
public interface ExternalLinksContract {
    Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    /** None yet; the same ones for every call in a test. */
    ExternalLinks externalLinks();

    @Test
    default void anAddressIsAddedOnceAndKeepsWhatIsKnownOfIt() {
        ExternalLink fresh = ExternalLink.unknown("https://example.org/" + "x".repeat(1_900), NOON);
        ExternalLink known =
                new ExternalLink(fresh.address(), ExternalLink.State.DEAD, 3, Optional.of("gone"), NOON.plusSeconds(9));

        externalLinks().addMissing(List.of(fresh, ExternalLink.unknown("https://example.org/y", NOON)));
        externalLinks().save(known);
        externalLinks().addMissing(List.of(fresh));
        externalLinks().addMissing(List.of());

        assertThat(externalLinks().findAll(List.of(fresh.address(), "unknown"))).containsExactly(known);
        assertThat(externalLinks().findAll(List.of())).isEmpty();
    }

    @Test
    default void whatWaitsLongestIsDueFirst() {
        externalLinks()
                .addMissing(List.of(
                        ExternalLink.unknown("b", NOON),
                        ExternalLink.unknown("a", NOON.minusSeconds(1)),
                        ExternalLink.unknown("c", NOON.plusSeconds(1))));

        assertThat(externalLinks().due(NOON, 10))
                .extracting(ExternalLink::address)
                .containsExactly("a", "b");
        assertThat(externalLinks().due(NOON, 1))
                .extracting(ExternalLink::address)
                .containsExactly("a");
    }
}
