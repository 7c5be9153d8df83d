package org.lectern.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Sessions} promise, whatever keeps them. */
public interface SessionsContract {
    Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    /** None yet. */
    Sessions sessions();

    @Test
    default void aSessionComesBackAsItWas() {
        sessions().insert(session("1", "ada", NOON.plusSeconds(60)));

        assertThat(sessions().find("1")).contains(session("1", "ada", NOON.plusSeconds(60)));
        assertThat(sessions().find("2")).isEmpty();
    }

    @Test
    default void theSessionsOfOneUserComeTheLatestFirst() {
        sessions().insert(session("1", "ada", NOON));
        sessions().insert(session("3", "ada", NOON));
        sessions().insert(session("2", "bob", NOON));

        assertThat(sessions().of("ada")).extracting(Session::id).containsExactly("3", "1");
        assertThat(sessions().of("carl")).isEmpty();
    }

    @Test
    default void thatASessionWasSeenIsNotedAndOneThatEndedStaysEnded() {
        sessions().insert(session("1", "ada", NOON));
        sessions().seen("1", NOON.plusSeconds(7));
        sessions().seen("2", NOON.plusSeconds(7));

        assertThat(sessions().find("1").orElseThrow().lastSeen()).isEqualTo(NOON.plusSeconds(7));
        assertThat(sessions().find("2")).isEmpty();
    }

    @Test
    default void aSessionIsEndedOnce() {
        sessions().insert(session("1", "ada", NOON));

        assertThat(sessions().delete("1")).isTrue();
        assertThat(sessions().delete("1")).isFalse();
        assertThat(sessions().find("1")).isEmpty();
    }

    @Test
    default void allSessionsOfAUserEndButTheOneThatIsSpared() {
        sessions().insert(session("1", "ada", NOON));
        sessions().insert(session("2", "ada", NOON));
        sessions().insert(session("3", "bob", NOON));

        sessions().deleteOf("ada", Optional.of("2"));
        assertThat(sessions().of("ada")).extracting(Session::id).containsExactly("2");
        sessions().deleteOf("ada", Optional.empty());
        assertThat(sessions().of("ada")).isEmpty();
        assertThat(sessions().of("bob")).hasSize(1);
    }

    @Test
    default void sessionsThatHaveEndedByThemselvesAreForgotten() {
        sessions().insert(session("1", "ada", NOON));
        sessions().insert(session("2", "ada", NOON.plusMillis(1)));

        sessions().deleteEnded(NOON);

        assertThat(sessions().of("ada")).extracting(Session::id).containsExactly("2");
    }

    private static Session session(String id, String user, Instant until) {
        return new Session(id, user, 3, "192.0.2.1", "Firefox", NOON.minusSeconds(9), NOON.minusSeconds(8), until);
    }
}
