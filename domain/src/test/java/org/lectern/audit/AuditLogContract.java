package org.lectern.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What an {@link AuditLog} promises, whatever keeps it. */
public interface AuditLogContract {
    Instant MAY_1 = Instant.parse("2025-05-01T12:30:15.250Z");

    /** Empty. */
    AuditLog auditLog();

    @Test
    default void anEntryComesBackAsItWas() {
        AuditEntry whole = entry(0, "ada", "posts.publish", Optional.of("posts/1"), Outcome.DONE);
        Deed nobodys = new Deed(
                "", Optional.empty(), Via.ADMIN, "log-in", Optional.empty(), OptionalLong.empty(), Outcome.REFUSED);
        AuditEntry bare = new AuditEntry(id(1), MAY_1.plusSeconds(1), nobodys);
        auditLog().append(List.of(whole, bare));

        assertThat(auditLog().find(query("", "", "", 10))).containsExactly(bare, whole);
    }

    @Test
    default void entriesAreFoundByWhoWhatAndToWhatNewestFirst() {
        AuditEntry first = entry(1, "ada", "posts.create", Optional.of("posts/1"), Outcome.DONE);
        AuditEntry second = entry(2, "bob", "posts.delete", Optional.of("posts/1"), Outcome.REFUSED);
        AuditEntry third = entry(3, "ada", "posts.create", Optional.of("posts/2"), Outcome.DONE);
        auditLog().append(List.of(first, second, third));

        assertThat(auditLog().find(query("ada", "", "", 10))).containsExactly(third, first);
        assertThat(auditLog().find(query("", "posts.delete", "", 10))).containsExactly(second);
        assertThat(auditLog().find(query("", "", "posts/1", 10))).containsExactly(second, first);
        assertThat(auditLog().find(query("ada", "posts.create", "posts/2", 10))).containsExactly(third);
        assertThat(auditLog().find(query("eve", "", "", 10))).isEmpty();
        AuditQuery refused = new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Outcome.REFUSED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                10);
        assertThat(auditLog().find(refused)).containsExactly(second);
    }

    @Test
    default void theyAreWalkedAndCutByTime() {
        List<AuditEntry> entries = List.of(1, 2, 3, 4).stream()
                .map(each -> entry(each, "ada", "posts.create", Optional.empty(), Outcome.DONE))
                .toList();
        auditLog().append(entries);

        assertThat(auditLog().find(query("", "", "", 2))).containsExactly(entries.get(3), entries.get(2));
        assertThat(auditLog()
                        .find(between(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(entries.get(2).id()))))
                .containsExactly(entries.get(1), entries.get(0));
        assertThat(auditLog()
                        .find(between(
                                Optional.of(MAY_1.plusSeconds(2)),
                                Optional.of(MAY_1.plusSeconds(4)),
                                Optional.empty())))
                .containsExactly(entries.get(2), entries.get(1));
    }

    @Test
    default void whatIsOldIsForgotten() {
        auditLog()
                .append(List.of(
                        entry(1, "ada", "a", Optional.empty(), Outcome.DONE),
                        entry(2, "ada", "b", Optional.empty(), Outcome.DONE)));

        auditLog().deleteBefore(MAY_1.plusSeconds(2));

        assertThat(auditLog().find(query("", "", "", 10)))
                .extracting(each -> each.deed().action())
                .containsExactly("b");
    }

    private static AuditQuery query(String who, String action, String subject, int limit) {
        return new AuditQuery(
                stated(who),
                stated(action),
                stated(subject),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    private static AuditQuery between(Optional<Instant> from, Optional<Instant> to, Optional<String> after) {
        return new AuditQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), from, to, after, 10);
    }

    private static Optional<String> stated(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    private static AuditEntry entry(int second, String who, String action, Optional<String> subject, Outcome outcome) {
        Deed deed = new Deed(who, Optional.of("T1"), Via.API, action, subject, OptionalLong.of(3), outcome);
        return new AuditEntry(id(second), MAY_1.plusSeconds(second), deed);
    }

    private static String id(int second) {
        return UlidCreator.getUlid(MAY_1.plusSeconds(second).toEpochMilli()).toString();
    }
}
