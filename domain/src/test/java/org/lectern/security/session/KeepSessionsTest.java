package org.lectern.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.security.InMemoryUsers;
import org.lectern.security.MovableClock;
import org.lectern.security.Role;
import org.lectern.security.User;

class KeepSessionsTest {
    private final MovableClock clock = new MovableClock();
    private final InMemoryUsers users = new InMemoryUsers();
    private final InMemorySessions stored = new InMemorySessions();
    private final KeepSessions here = new KeepSessions(stored, users, clock);
    private final KeepSessions there = new KeepSessions(stored, users, clock);
    private final User ada = new User("ada", "hash", Set.of(Role.EDITOR), 1, false);

    @BeforeEach
    void adaIsKnown() {
        users.insert(ada);
    }

    @Test
    void aLogInIsKnownOnEveryNode() {
        Session session = here.begin(ada, "192.0.2.1", "Firefox");

        assertThat(there.find(session.id())).contains(ada);
        assertThat(there.of(ada)).containsExactly(session);
    }

    @Test
    void aLogInThatWasEndedElsewhereHasEndedByTheNextRequest() {
        Session session = here.begin(ada, "192.0.2.1", "Firefox");
        assertThat(here.find(session.id())).contains(ada);

        assertThat(there.end("ada", session.id())).isTrue();

        assertThat(here.find(session.id())).isEmpty();
    }

    @Test
    void nobodyEndsTheLogInsOfOthers() {
        Session session = here.begin(ada, "192.0.2.1", "Firefox");

        assertThat(here.end("bob", session.id())).isFalse();
        assertThat(here.end("ada", "none")).isFalse();
        assertThat(here.find(session.id())).contains(ada);
    }

    @Test
    void allOthersCanBeEndedAtOnce() {
        Session first = here.begin(ada, "192.0.2.1", "Firefox");
        Session second = here.begin(ada, "192.0.2.2", "Chrome");

        there.endOthers("ada", Optional.of(second.id()));

        assertThat(here.find(first.id())).isEmpty();
        assertThat(here.find(second.id())).contains(ada);
    }

    @Test
    void aChangedUserIsLoggedInNowhere() {
        Session session = here.begin(ada, "192.0.2.1", "Firefox");
        users.replace(ada.withRoles(Set.of(Role.READER)));

        assertThat(there.of(users.find("ada").orElseThrow())).isEmpty();
        assertThat(here.find(session.id())).isEmpty();
        assertThat(stored.of("ada")).isEmpty();
    }

    @Test
    void aLogInEndsAfterEightHoursHoweverBusy() {
        Session session = here.begin(ada, "192.0.2.1", "Firefox");
        clock.move(KeepSessions.LONGEST.minusSeconds(1));
        assertThat(here.find(session.id())).contains(ada);
        clock.move(Duration.ofSeconds(1));
        assertThat(here.of(ada)).isEmpty();
        assertThat(here.find(session.id())).isEmpty();
    }

    @Test
    void whenItWasSeenLastIsNotedOnceAMinute() {
        Session session = here.begin(ada, "192.0.2.1", "Firefox");
        clock.move(Duration.ofSeconds(10));
        here.find(session.id());
        clock.move(Duration.ofSeconds(59));
        here.find(session.id());
        assertThat(stored.find(session.id()).orElseThrow().lastSeen())
                .isEqualTo(session.started().plusSeconds(10));
        clock.move(Duration.ofSeconds(1));
        here.find(session.id());
        assertThat(stored.find(session.id()).orElseThrow().lastSeen())
                .isEqualTo(session.started().plusSeconds(70));
    }

    @Test
    void whatHasEndedIsSweptAway() {
        here.begin(ada, "192.0.2.1", "Firefox");
        clock.move(KeepSessions.LONGEST);
        new SweepSessions(stored, clock).run();

        assertThat(stored.of("ada")).isEmpty();
    }

    @Test
    void aBrowserThatBoastsIsCutShort() {
        assertThat(here.begin(ada, "192.0.2.1", "x".repeat(10_000)).browser()).hasSize(400);
    }
}
