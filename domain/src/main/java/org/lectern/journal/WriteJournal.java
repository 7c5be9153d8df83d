package org.lectern.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writes into the journal, and tells of it on this node. What several threads want to write at once is written in one go. */
@ApplicationScoped
public class WriteJournal {
    private final Journal journal;
    private final TellJournal telling;
    private final Queue<Slip> slips = new ConcurrentLinkedQueue<>();
    private final Object pen = new Object();

    /** For the container's proxy. */
    protected WriteJournal() {
        this(null, null);
    }

    @Inject
    public WriteJournal(Journal journal, TellJournal telling) {
        this.journal = journal;
        this.telling = telling;
    }

    /** When this returns the lines stand in the journal, and everybody on this node knows of them. */
    public void write(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Slip slip = new Slip(lines);
        slips.add(slip);
        synchronized (pen) {
            if (!slip.isWritten) {
                writeAll();
            }
        }
    }

    /** Whoever's line it is that cannot be written hears of it; those of the others are left to them. */
    private void writeAll() {
        Collection<Slip> taken = new ArrayList<>();
        for (Slip next = slips.poll(); next != null; next = slips.poll()) {
            taken.add(next);
        }
        try {
            telling.tellOf(journal.append(
                    taken.stream().flatMap(slip -> slip.lines.stream()).toList()));
            taken.forEach(slip -> slip.isWritten = true);
        } finally {
            taken.stream().filter(slip -> !slip.isWritten).forEach(slips::add);
        }
    }

    /** Lines that wait for the one who has the pen. */
    private static final class Slip {
        private final List<Line> lines;
        private boolean isWritten;

        Slip(List<Line> lines) {
            this.lines = lines;
        }
    }
}
