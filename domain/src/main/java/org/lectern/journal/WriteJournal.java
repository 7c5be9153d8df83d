package org.lectern.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.lectern.post.StoreUnavailable;

/** Writes into the journal, and tells of it on this node. What several threads want to write at once is written in one go. */
@ApplicationScoped
public class WriteJournal {
    private static final Logger LOG = System.getLogger(WriteJournal.class.getName());

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
            if (!slip.isDone()) {
                writeAll(slip);
            }
        }
        slip.failure.ifPresent(failure -> {
            throw failure;
        });
    }

    /** While the store is away each is left to its own; a line that can't be written is left out, so that it keeps none of the others. */
    private void writeAll(Slip own) {
        List<Slip> taken = new ArrayList<>();
        for (Slip next = slips.poll(); next != null; next = slips.poll()) {
            taken.add(next);
        }
        try {
            writeSome(taken);
        } catch (StoreUnavailable outage) {
            own.failure = Optional.of(outage);
        } catch (RuntimeException oneIsWrong) {
            writeEach(taken);
        } finally {
            taken.stream().filter(slip -> slip != own && !slip.isDone()).forEach(slips::add);
        }
    }

    private void writeEach(List<Slip> taken) {
        for (Slip slip : taken) {
            try {
                writeSome(List.of(slip));
            } catch (RuntimeException failure) {
                slip.failure = Optional.of(failure);
            }
        }
    }

    /** What is written is so, also where it can't be told of at once. */
    private void writeSome(List<Slip> some) {
        List<JournalEntry> written = journal.append(
                some.stream().flatMap(slip -> slip.lines.stream()).toList());
        some.forEach(slip -> slip.isWritten = true);
        try {
            telling.tellOf(written);
        } catch (StoreUnavailable later) {
            LOG.log(Level.DEBUG, "journal.late: this node hears of it when the store answers again", later);
        }
    }

    /** Lines that wait for the one who has the pen. */
    private static final class Slip {
        private final List<Line> lines;
        private boolean isWritten;
        private Optional<RuntimeException> failure = Optional.empty();

        Slip(List<Line> lines) {
            this.lines = lines;
        }

        boolean isDone() {
            return isWritten || failure.isPresent();
        }
    }
}
