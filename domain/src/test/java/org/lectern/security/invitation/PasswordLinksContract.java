package org.lectern.security.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link PasswordLinks} promise, whatever keeps them. */
public interface PasswordLinksContract {
    Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    /** None yet. */
    PasswordLinks passwordLinks();

    @Test
    default void aLinkComesBackAsItWas() {
        passwordLinks().insert(link("x", "ada", NOON));

        assertThat(passwordLinks().find("x")).contains(link("x", "ada", NOON));
        assertThat(passwordLinks().find("y")).isEmpty();
    }

    @Test
    default void theLinksOfOneUserComeTheLatestFirstAndGoTogether() {
        passwordLinks().insert(link("x", "ada", NOON));
        passwordLinks().insert(link("y", "ada", NOON.plusSeconds(1)));
        passwordLinks().insert(link("z", "bob", NOON));

        assertThat(passwordLinks().of("ada")).extracting(PasswordLink::hash).containsExactly("y", "x");
        passwordLinks().deleteOf("ada");
        assertThat(passwordLinks().of("ada")).isEmpty();
        assertThat(passwordLinks().of("bob")).hasSize(1);
    }

    @Test
    default void linksThatHaveExpiredAreForgotten() {
        passwordLinks().insert(link("x", "ada", NOON));
        passwordLinks().insert(link("y", "ada", NOON.plusMillis(1)));

        passwordLinks().deleteExpired(NOON.plusSeconds(60));

        assertThat(passwordLinks().of("ada")).extracting(PasswordLink::hash).containsExactly("y");
    }

    private static PasswordLink link(String hash, String user, Instant created) {
        return new PasswordLink(hash, user, 2, LinkPurpose.RESET, "admin", created, created.plusSeconds(60));
    }
}
