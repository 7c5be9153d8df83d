package org.lectern.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.lease.SetClock;
import org.lectern.post.StoreUnavailable;
import org.lectern.security.InMemoryUsers;
import org.lectern.security.LogInResult;
import org.lectern.security.User;

class AuditingTest {
    private static final AuditQuery ALL = new AuditQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            100);

    private final SetClock clock = new SetClock();
    private final InMemoryAuditLog log = new InMemoryAuditLog();
    private final Auditing auditing = new Auditing(log, clock);

    @Test
    void deedsAreNotedInTheirOrderWithTheTime() {
        auditing.noteAll(List.of(deed("a"), deed("b")));
        clock.move(Duration.ofSeconds(1));
        auditing.note(deed("c"));

        assertThat(log.find(ALL)).extracting(each -> each.deed().action()).containsExactly("c", "b", "a");
        assertThat(log.find(ALL).get(0).at()).isEqualTo(clock.instant());
    }

    @Test
    void whatWasDoneStaysDoneWhereItCannotBeNoted() {
        AuditLog down = new AuditLog() {
            @Override
            public void append(List<AuditEntry> entries) {
                throw new StoreUnavailable("The store does not answer", new IllegalStateException());
            }

            @Override
            public List<AuditEntry> find(AuditQuery query) {
                return List.of();
            }

            @Override
            public void deleteBefore(Instant then) {}
        };
        new Auditing(down, clock).note(deed("a"));
        assertThat(down.find(ALL)).isEmpty();
    }

    @Test
    void aNameThatNobodyHasIsNotNoted() {
        InMemoryUsers users = new InMemoryUsers();
        User ada = new User("ada", "hash", Set.of(), 1, false);
        users.insert(ada);
        AuditLogIns logIns = new AuditLogIns(auditing, users);

        logIns.note("my secret password", Via.ADMIN, new LogInResult.Refused());
        logIns.note("ada", Via.API, new LogInResult.Refused());
        logIns.note("ada", Via.API, new LogInResult.TooManyAttempts(Duration.ofSeconds(1)));
        logIns.note("ada", Via.API, new LogInResult.Granted(ada));

        assertThat(log.find(ALL))
                .extracting(each -> each.deed().who() + " " + each.deed().outcome())
                .containsExactly("ada DONE", "ada REFUSED", " REFUSED");
    }

    @Test
    void whatIsOlderThanTheSettingIsSweptAway() {
        SweepAudit sweeping = new SweepAudit(log, new AuditSettings(Optional.of("2")), clock);
        auditing.note(deed("a"));
        clock.move(Duration.ofDays(2));
        sweeping.run();
        assertThat(log.find(ALL)).hasSize(1);
        clock.move(Duration.ofMillis(1));
        sweeping.run();
        assertThat(log.find(ALL)).isEmpty();
        assertThat(new AuditSettings(Optional.empty()).kept()).isEqualTo(Duration.ofDays(365));
        for (String wrong : List.of("0", "-1", "36501", "a year")) {
            assertThatThrownBy(() -> new AuditSettings(Optional.of(wrong))).hasMessageContaining("LECTERN_AUDIT_DAYS");
        }
    }

    private static Deed deed(String action) {
        return Deed.inAdmin("ada", action, Optional.empty(), OptionalLong.empty());
    }
}
