package org.lectern.persistence.journal;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.lectern.journal.ForeignChange;
import org.lectern.journal.ForeignChangesSeen;
import org.lectern.journal.ForeignWrites;
import org.lectern.journal.Observers;
import org.lectern.persistence.mongo.MongoSettings;
import org.lectern.site.DataFolder;
import org.lectern.time.Recurring;

/**
 * The embedded store, into which nobody else can write, or a MongoDB, into which anybody may. Of the latter what others write is seen by its
 * change streams, where it has them; whether it does is found out by asking for one.
 */
@ApplicationScoped
public class WatchedStore implements ForeignWrites, Recurring {
    private static final Logger LOG = System.getLogger(WatchedStore.class.getName());
    /** Between two attempts to open a feed. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Without a word from the store we see nothing. */
    private static final Duration SILENCE = Duration.ofSeconds(2);
    /** How long the journal has to account for a write. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final boolean isOurs;
    private final StoreFeed feed;
    private final OwnWrites own;
    private final Consumer<ForeignChangesSeen> seen;
    private final Clock clock;
    private final Deque<Unaccounted> unaccounted = new ArrayDeque<>();
    private Instant nextAttempt = Instant.EPOCH;
    private boolean hasFailed;
    private boolean hasEnded;
    /** Of the store's last word; the epoch: it is not being watched. */
    private volatile Instant heard = Instant.EPOCH;

    /** For the container's proxy. */
    protected WatchedStore() {
        isOurs = false;
        feed = null;
        own = null;
        seen = null;
        clock = null;
    }

    @Inject
    public WatchedStore(
            MongoSettings settings,
            MongoDatabase database,
            OwnWrites own,
            Observers observers,
            DataFolder folder,
            Clock clock) {
        this(settings, database, own, (Consumer<ForeignChangesSeen>) observers::tell, folder, clock);
    }

    WatchedStore(
            MongoSettings settings,
            MongoDatabase database,
            OwnWrites own,
            Consumer<ForeignChangesSeen> seen,
            DataFolder folder,
            Clock clock) {
        isOurs = settings.uri().isEmpty();
        feed = new StoreFeed(database, new FeedPlace(folder, clock));
        this.own = own;
        this.seen = seen;
        this.clock = clock;
    }

    @Override
    public boolean areSeen() {
        return isOurs || heard.plus(SILENCE).isAfter(clock.instant());
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(150);
    }

    @Override
    public synchronized void run() {
        if (isOurs || hasEnded || !feed.isOpen() && clock.instant().isBefore(nextAttempt)) {
            return;
        }
        try {
            boolean isNew = !feed.isOpen();
            boolean missedNothing = !isNew || feed.open();
            List<SeenWrite> writes = feed.next();
            tell(writes, missedNothing);
            feed.told();
            hasFailed = false;
            heard = clock.instant();
        } catch (MongoException failure) {
            stop(failure);
        }
    }

    @Override
    public synchronized void end() {
        hasEnded = true;
        heard = Instant.EPOCH;
        if (!isOurs) {
            feed.close();
        }
    }

    private void stop(MongoException failure) {
        heard = Instant.EPOCH;
        feed.close();
        nextAttempt = clock.instant().plus(PATIENCE);
        if (!hasFailed) {
            LOG.log(
                    Level.INFO,
                    "store.unwatched: what other programs write into the MongoDB shows after up to two seconds (its code {0})",
                    failure.getCode());
        }
        hasFailed = true;
    }

    /** What is written as Lectern writes it waits for the journal, and is foreign if that says nothing. */
    private void tell(List<SeenWrite> writes, boolean missedNothing) {
        Instant now = clock.instant();
        List<ForeignChange> foreign = new ArrayList<>();
        for (SeenWrite write : writes) {
            if (write.version().isPresent()) {
                unaccounted.add(new Unaccounted(write, now.plus(GRACE)));
            } else {
                foreign.add(write.change());
            }
        }
        unaccounted.removeIf(each -> own.accountFor(
                each.write().change().id(), each.write().version().getAsLong()));
        while (!unaccounted.isEmpty() && !unaccounted.peek().until().isAfter(now)) {
            foreign.add(unaccounted.remove().write().change());
        }
        if (!foreign.isEmpty() || !missedNothing) {
            seen.accept(new ForeignChangesSeen(foreign, missedNothing));
        }
    }

    private record Unaccounted(SeenWrite write, Instant until) {}
}
