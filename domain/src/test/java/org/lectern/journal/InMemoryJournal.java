package org.lectern.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A journal for tests of what writes and reads one. */
public final class InMemoryJournal implements Journal {
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private long head;

    @Override
    public synchronized List<JournalEntry> after(long number, int limit) {
        return entries.stream()
                .filter(entry -> entry.number() > number)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long head() {
        return head;
    }

    @Override
    public synchronized long oldest() {
        return entries.isEmpty() ? head + 1 : entries.get(0).number();
    }

    @Override
    public synchronized List<JournalEntry> append(List<Line> lines) {
        List<JournalEntry> written = new ArrayList<>();
        for (Line line : lines) {
            if (line.key().map(keys::add).orElse(true)) {
                head++;
                written.add(line.numbered(head));
            }
        }
        entries.addAll(written);
        return written;
    }

    @Override
    public synchronized void forgetBefore(Instant instant) {
        entries.removeIf(entry -> entry.at().isBefore(instant) && entry.number() < head);
    }
}
