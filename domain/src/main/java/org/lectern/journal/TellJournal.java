package org.lectern.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.lectern.time.Recurring;

/**
 * Tells everybody on this node what the journal says: what this node wrote at once, what others wrote soon after. Each entry is told once,
 * in order, by one thread at a time.
 */
@ApplicationScoped
public class TellJournal implements Recurring {
    private static final int AT_A_TIME = 1_000;
    /** After so many looks that found nothing, ten seconds, this node looks less often, and others' changes show after most of a second. */
    private static final int QUIET = 50;

    private static final int LOOKS_LEFT_OUT = 3;

    private final Journal journal;
    private final Consumer<JournalGrew> grew;
    /** The number of the last entry that was told; below 0: nobody has looked yet. */
    private volatile long told = -1;

    private int looksInVain;

    /** For the container's proxy. */
    protected TellJournal() {
        this(null, grew -> {});
    }

    @Inject
    public TellJournal(Journal journal, Observers observers) {
        this(journal, (Consumer<JournalGrew>) observers::tell);
    }

    public TellJournal(Journal journal, Consumer<JournalGrew> grew) {
        this.journal = journal;
        this.grew = grew;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(200);
    }

    /** Tells what is new. The first call has nothing to tell: whoever is new knows of nothing that could be old. */
    @Override
    public synchronized void run() {
        looksInVain++;
        boolean isQuiet = looksInVain > QUIET;
        if (!isQuiet || looksInVain % (LOOKS_LEFT_OUT + 1) == 0) {
            look();
        }
    }

    /** The number of the last entry that everybody on this node was told of. */
    long told() {
        return told;
    }

    private void look() {
        if (told < 0) {
            told = journal.head();
            return;
        }
        List<JournalEntry> entries;
        do {
            entries = journal.after(told, AT_A_TIME);
            tell(entries);
        } while (entries.size() == AT_A_TIME);
    }

    /** Tells of these, which this node has just written, and of all before them. */
    synchronized void tellOf(List<JournalEntry> written) {
        if (written.isEmpty()) {
            return;
        }
        long before = written.get(0).number() - 1;
        boolean isWhole = written.get(written.size() - 1).number() == before + written.size();
        told = told < 0 ? before : told;
        if (told == before && isWhole) {
            tell(written);
        } else {
            look();
        }
    }

    private void tell(List<JournalEntry> entries) {
        if (!entries.isEmpty()) {
            looksInVain = 0;
            told = entries.get(entries.size() - 1).number();
            grew.accept(new JournalGrew(entries));
        }
    }
}
