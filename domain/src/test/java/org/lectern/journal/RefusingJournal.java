package org.lectern.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A journal that does not take some line, and during whose next writing something else happens. */
final class RefusingJournal implements Journal {
    private final Journal journal;
    private Optional<String> refused = Optional.empty();
    private Runnable meanwhile = () -> {};

    RefusingJournal(Journal journal) {
        this.journal = journal;
    }

    void refuse(String id) {
        refused = Optional.of(id);
    }

    void duringTheNextWriting(Runnable action) {
        meanwhile = action;
    }

    @Override
    public List<JournalEntry> append(List<Line> lines) {
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        if (lines.stream().map(Line::id).anyMatch(id -> refused.filter(id::equals)
                .isPresent())) {
            throw new IllegalArgumentException("cannot be written");
        }
        return journal.append(lines);
    }

    @Override
    public List<JournalEntry> after(long number, int limit) {
        return journal.after(number, limit);
    }

    @Override
    public long head() {
        return journal.head();
    }

    @Override
    public long oldest() {
        return journal.oldest();
    }

    @Override
    public void forgetBefore(Instant instant) {
        journal.forgetBefore(instant);
    }
}
