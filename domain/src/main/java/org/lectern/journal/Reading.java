package org.lectern.journal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lectern.lease.KeptLease;
import org.lectern.lease.Leases;
import org.lectern.post.StoreUnavailable;
import org.lectern.site.ThisNode;

/** How this node reads the journal for one follower, whenever it is its turn. */
final class Reading {
    private static final Logger LOG = System.getLogger(Reading.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(15);
    /** After a failure, before the same entries are tried again. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int AT_A_TIME = 500;

    private final DurableFollower follower;
    private final Journal journal;
    private final Bookmarks bookmarks;
    private final Leases leases;
    private final ThisNode node;
    private final Clock clock;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private KeptLease lease;
    private volatile boolean hasEnded;
    private volatile Instant pausedUntil = Instant.EPOCH;

    Reading(DurableFollower follower, Journal journal, Bookmarks bookmarks, Leases leases, ThisNode node, Clock clock) {
        this.follower = follower;
        this.journal = journal;
        this.bookmarks = bookmarks;
        this.leases = leases;
        this.node = node;
        this.clock = clock;
    }

    /** Whether there is nobody reading here; who gets true has to call {@link #read()}. */
    boolean begin() {
        return !hasEnded && !clock.instant().isBefore(pausedUntil) && isBusy.compareAndSet(false, true);
    }

    void read() {
        try {
            if (lease == null) {
                lease = new KeptLease(leases, "journal." + follower.name(), node.id(), LEASE, clock);
            }
            while (!hasEnded && lease.hold() && readSome()) {
                LOG.log(Level.DEBUG, "journal.followed by={0}", follower.name());
            }
        } catch (StoreUnavailable outage) {
            pausedUntil = clock.instant().plus(PAUSE);
            LOG.log(Level.DEBUG, "journal.unread: the store does not answer", outage);
        } catch (NotYet later) {
            pausedUntil = later.until();
            LOG.log(Level.DEBUG, "journal.unread by=" + follower.name() + " until=" + later.until(), later);
        } catch (RuntimeException failure) {
            pausedUntil = clock.instant().plus(PAUSE);
            LOG.log(Level.WARNING, "journal.unread by=" + follower.name() + "; it is tried again", failure);
        } finally {
            isBusy.set(false);
        }
    }

    /** Lets another node go on. */
    void end() {
        hasEnded = true;
        if (isBusy.compareAndSet(false, true) && lease != null) {
            lease.release();
        }
    }

    private boolean readSome() {
        long place = bookmarks.of(follower.name()).orElseGet(this::firstPlace);
        List<JournalEntry> entries = journal.after(place, AT_A_TIME);
        if (entries.isEmpty()) {
            return false;
        }
        if (entries.get(0).number() > place + 1) {
            LOG.log(
                    Level.WARNING,
                    "journal.missed by={0} entries={1}",
                    follower.name(),
                    entries.get(0).number() - place);
        }
        follower.follow(entries);
        return bookmarks.move(follower.name(), entries.get(entries.size() - 1).number(), lease.number());
    }

    /** Who is new hears of what comes. */
    private long firstPlace() {
        long head = journal.head();
        bookmarks.move(follower.name(), head, lease.number());
        return head;
    }
}
