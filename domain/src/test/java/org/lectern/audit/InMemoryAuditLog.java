package org.lectern.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The entries of a test. */
public final class InMemoryAuditLog implements AuditLog {
    private final TreeMap<String, AuditEntry> entries = new TreeMap<>();

    @Override
    public synchronized void append(List<AuditEntry> fresh) {
        fresh.forEach(each -> entries.put(each.id(), each));
    }

    @Override
    public synchronized List<AuditEntry> find(AuditQuery query) {
        return entries.descendingMap().values().stream()
                .filter(each -> is(query.who(), each.deed().who())
                        && is(query.action(), each.deed().action())
                        && (query.subject().isEmpty()
                                || query.subject().equals(each.deed().subject()))
                        && is(query.outcome(), each.deed().outcome()))
                .filter(each -> query.from().filter(each.at()::isBefore).isEmpty()
                        && query.to().filter(to -> !each.at().isBefore(to)).isEmpty()
                        && query.after()
                                .filter(after -> each.id().compareTo(after) >= 0)
                                .isEmpty())
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized void deleteBefore(Instant then) {
        entries.values().removeIf(each -> each.at().isBefore(then));
    }

    private static <T> boolean is(Optional<T> wanted, T value) {
        return wanted.map(value::equals).orElse(true);
    }
}
