package org.lectern.journal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
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

    /** Where there is nothing to read, or another node does. */
    private static final Duration REST = Duration.ofSeconds(2);

    private static final int AT_A_TIME = 500;

    private final DurableFollower follower;
    private final Journal journal;
    private final Bookmarks bookmarks;
    private final Clock clock;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private final Supplier<KeptLease> made;
    private Optional<KeptLease> lease = Optional.empty();
    private volatile boolean hasEnded;
    private volatile Instant pausedUntil = Instant.EPOCH;
    /** What the journal had when everything was read. */
    private volatile long doneUpTo = Long.MIN_VALUE;

    private volatile Instant restsUntil = Instant.EPOCH;

    Reading(DurableFollower follower, Journal journal, Bookmarks bookmarks, Leases leases, ThisNode node, Clock clock) {
        this.follower = follower;
        this.journal = journal;
        this.bookmarks = bookmarks;
        this.clock = clock;
        made = () -> new KeptLease(leases, "journal." + follower.name(), node.id(), LEASE, clock);
    }

    /** Whether there is nobody reading here; who gets true has to call {@link #read}, or {@link #leave()}. */
    boolean begin() {
        return !hasEnded && !clock.instant().isBefore(pausedUntil) && isBusy.compareAndSet(false, true);
    }

    /** The same, but only if it is worth while. @param newest entry that this node knows of */
    boolean beginFor(long newest) {
        boolean isRested = !clock.instant().isBefore(restsUntil);
        return (isRested || newest != doneUpTo) && begin();
    }

    void read() {
        read(Long.MIN_VALUE);
    }

    /** @param newest entry that this node knows of */
    void read(long newest) {
        try {
            for (OptionalLong turn = held(); turn.isPresent() && readSome(turn.getAsLong()); turn = held()) {
                LOG.log(Level.DEBUG, "journal.followed by={0}", follower.name());
            }
            restsUntil = clock.instant().plus(REST);
            doneUpTo = newest;
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
            leave();
        }
    }

    /** Who got true from {@link #begin()} does not read after all, or is done. */
    void leave() {
        isBusy.set(false);
        if (hasEnded) {
            release();
        }
    }

    /** A follower may take longer than its lease lasts: while it is at work, others have to wait. To be called much more often than that. */
    synchronized void keep() {
        try {
            if (isBusy.get()) {
                lease.ifPresent(KeptLease::isHeld);
            }
        } catch (StoreUnavailable outage) {
            LOG.log(Level.DEBUG, "journal.unread: the store does not answer", outage);
        }
    }

    /** Lets another node go on, at once or as soon as the follower is done with what it has. */
    void end() {
        hasEnded = true;
        release();
    }

    private synchronized void release() {
        try {
            if (isBusy.compareAndSet(false, true)) {
                lease.ifPresent(KeptLease::release);
            }
        } catch (StoreUnavailable outage) {
            LOG.log(Level.DEBUG, "journal.unreleased: others wait until the lease is over", outage);
        }
    }

    /** The number of the lease; empty: it is another node's turn, or none any more. */
    private synchronized OptionalLong held() {
        if (hasEnded) {
            return OptionalLong.empty();
        }
        KeptLease kept = lease.orElseGet(made);
        lease = Optional.of(kept);
        return kept.hold() ? OptionalLong.of(kept.number()) : OptionalLong.empty();
    }

    private boolean readSome(long turn) {
        long place = bookmarks.of(follower.name()).orElseGet(() -> firstPlace(turn));
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
        return bookmarks.move(follower.name(), entries.get(entries.size() - 1).number(), turn);
    }

    /** Who is new hears of what comes. */
    private long firstPlace(long turn) {
        long head = journal.head();
        bookmarks.move(follower.name(), head, turn);
        return head;
    }
}
