package org.lectern.web.api.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.change.TellChanges;
import org.lectern.journal.Journal;
import org.lectern.journal.JournalEntry;
import org.lectern.web.api.change.StreamPosition.OldPage;

/**
 * Reads the journal for all who listen: what comes, once; what was, once for all who are at the same place. Reading is for one thread at a
 * time.
 */
@ApplicationScoped
public class ChangePages {
    private static final int AT_A_TIME = 100;

    private final Journal journal;
    private final TellChanges telling;
    private final EventText text;
    private volatile Optional<ChangeWindow> window = Optional.empty();

    /** For the container's proxy. */
    protected ChangePages() {
        this(null, null, null);
    }

    @Inject
    public ChangePages(Journal journal, TellChanges telling, EventText text) {
        this.journal = journal;
        this.telling = telling;
        this.text = text;
    }

    /** What is ready; nobody is in it before the first reading. */
    ChangeWindow window() {
        return window.orElse(ChangeWindow.startingAt(Long.MAX_VALUE));
    }

    /** Nobody listens: what comes need not be read. */
    void forget() {
        window = Optional.empty();
    }

    /** Puts what the journal has more into the window. */
    void read() {
        ChangeWindow read = window.orElseGet(() -> ChangeWindow.startingAt(journal.head()));
        List<JournalEntry> more;
        do {
            more = journal.after(read.head(), AT_A_TIME);
            if (isGap(read.head(), more)) {
                read = ChangeWindow.startingAt(journal.head());
            } else if (!more.isEmpty()) {
                read = read.plus(last(more), ready(more), text::withdrawn);
            }
            window = Optional.of(read);
        } while (more.size() == AT_A_TIME);
    }

    /** Gives those who are behind the window the page that comes next for each. */
    void help(Collection<ChangeStream> streams) {
        Map<Long, Optional<OldPage>> read = new HashMap<>();
        for (ChangeStream stream : streams) {
            StreamPosition position = stream.position();
            if (position.isBehind()) {
                read.computeIfAbsent(position.number(), this::pageAfter)
                        .ifPresentOrElse(position::give, () -> position.lose(journal.head()));
                stream.push();
            }
        }
    }

    /** Empty if what comes next is forgotten. */
    private Optional<OldPage> pageAfter(long number) {
        long known = window().head();
        List<JournalEntry> entries = journal.after(number, AT_A_TIME);
        if (isGap(number, entries)) {
            return Optional.empty();
        }
        long upTo = entries.isEmpty() ? number : last(entries);
        return Optional.of(new OldPage(number, upTo, known, ready(entries)));
    }

    private List<ReadyEvent> ready(List<JournalEntry> entries) {
        return telling.tell(entries).stream().map(text::ready).toList();
    }

    private static boolean isGap(long after, List<JournalEntry> entries) {
        return !entries.isEmpty() && entries.get(0).number() != after + 1;
    }

    private static long last(List<JournalEntry> entries) {
        return entries.get(entries.size() - 1).number();
    }
}
