package org.lectern.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A journal for tests of what writes and reads one. Like the real one it keeps lines by the fifty: others may write in between. */
public final class InMemoryJournal implements Journal {
    private static final int MOST_IN_A_PACK = 50;

    private final Deque<Pack> packs = new ArrayDeque<>();
    private final Set<String> keys = new HashSet<>();
    private long head;

    private record Pack(List<JournalEntry> entries, List<String> keys) {
        boolean isBefore(Instant instant) {
            return entries.stream().allMatch(entry -> entry.at().isBefore(instant));
        }
    }

    @Override
    public synchronized List<JournalEntry> after(long number, int limit) {
        return packs.stream()
                .flatMap(pack -> pack.entries().stream())
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
        return packs.isEmpty() ? head + 1 : packs.getFirst().entries().get(0).number();
    }

    @Override
    public List<JournalEntry> append(List<Line> lines) {
        List<JournalEntry> written = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += MOST_IN_A_PACK) {
            written.addAll(appendPack(lines.subList(i, Math.min(i + MOST_IN_A_PACK, lines.size()))));
        }
        return written;
    }

    private synchronized List<JournalEntry> appendPack(List<Line> lines) {
        List<JournalEntry> written = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        for (Line line : lines) {
            if (line.key().map(keys::add).orElse(true)) {
                head++;
                written.add(line.numbered(head));
                line.key().ifPresent(fresh::add);
            }
        }
        if (!written.isEmpty()) {
            packs.add(new Pack(List.copyOf(written), fresh));
        }
        return written;
    }

    @Override
    public synchronized void forgetBefore(Instant instant) {
        while (packs.size() > 1 && packs.getFirst().isBefore(instant)) {
            packs.removeFirst().keys().forEach(keys::remove);
        }
    }
}
