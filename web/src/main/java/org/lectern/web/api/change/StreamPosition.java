package org.lectern.web.api.change;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.lectern.change.ChangeFilter;
import org.lectern.change.Telling;

/**
 * How far a client is in the journal, and what comes next for it: events of the window that all share, or of older pages that are read for
 * those who are behind it. {@link #next} is for one thread at a time; all else for any.
 */
final class StreamPosition {
    /** In bytes, about; what the line takes at once. */
    private static final int CHUNK = 8_192;

    private static final byte[] NOTHING = {};

    private final ChangeFilter filter;
    private final byte[] base;
    private final EventText text;
    private final Supplier<ChangeWindow> window;
    private final Runnable callForPage;
    private final AtomicReference<OldPage> page = new AtomicReference<>(OldPage.NONE);
    private volatile long number;
    private volatile boolean isBehind;
    private volatile boolean hasToBeat;
    private volatile boolean isLost;
    private boolean isGreeted;

    /**
     * @param number up to which the client knows everything
     * @param isLost whether the journal does not reach back to where the client was
     * @param callForPage asks for a page, because {@link #isBehind} became true
     */
    StreamPosition(
            long number,
            boolean isLost,
            ChangeFilter filter,
            byte[] base,
            EventText text,
            Supplier<ChangeWindow> window,
            Runnable callForPage) {
        this.number = number;
        this.isLost = isLost;
        this.filter = filter;
        this.base = base;
        this.text = text;
        this.window = window;
        this.callForPage = callForPage;
    }

    /**
     * Events from the journal, for somebody who was at {@code after}.
     *
     * @param upTo how far the page goes, with entries that have no event
     * @param known what the journal said up to here was taken into account; what was withdrawn later may be named
     */
    record OldPage(long after, long upTo, long known, List<ReadyEvent> events) {
        static final OldPage NONE = new OldPage(-1, -1, -1, List.of());
    }

    long number() {
        return number;
    }

    /** Whether the client waits for a page from the journal. */
    boolean isBehind() {
        return isBehind;
    }

    void give(OldPage next) {
        isBehind = false;
        page.set(next);
    }

    /** The journal has lost what comes next. @param newest from where on the client goes on */
    void lose(long newest) {
        isBehind = false;
        number = newest;
        isLost = true;
    }

    void beat() {
        hasToBeat = true;
    }

    /** What to send now; empty if there is nothing. */
    byte[] next() {
        if (!isGreeted) {
            isGreeted = true;
            return text.greeting(number);
        }
        if (isLost) {
            isLost = false;
            return text.reset(number);
        }
        if (hasToBeat) {
            hasToBeat = false;
            return text.heartbeat(number);
        }
        OldPage old = page.getAndSet(OldPage.NONE);
        ChangeWindow current = window.get();
        if (old.after() == number && current.covers(old.known())) {
            return fromPage(old, current.withdrawnAfter(old.known()));
        }
        if (current.covers(number)) {
            return from(current.events(), current.indexAfter(number), Math.max(number, current.head()));
        }
        if (!isBehind) {
            isBehind = true;
            callForPage.run();
        }
        return NOTHING;
    }

    private byte[] fromPage(OldPage old, Set<String> withdrawn) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        for (ReadyEvent event : old.events()) {
            if (filter.matches(event.change())) {
                (withdrawn.contains(event.change().id()) && event.change().telling() != Telling.WITHDRAWAL
                                ? text.withdrawn(event)
                                : event)
                        .write(base, chunk);
            }
        }
        number = old.upTo();
        return chunk.size() == 0 ? next() : chunk.toByteArray();
    }

    private byte[] from(List<ReadyEvent> events, int start, long end) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        for (int i = start; i < events.size(); i++) {
            ReadyEvent event = events.get(i);
            if (filter.matches(event.change())) {
                event.write(base, chunk);
            }
            if (chunk.size() >= CHUNK) {
                number = event.number();
                return chunk.toByteArray();
            }
        }
        number = end;
        return chunk.size() == 0 ? NOTHING : chunk.toByteArray();
    }
}
