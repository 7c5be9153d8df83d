package org.lectern.journal;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lectern.post.PostChange;
import org.lectern.post.StoreUnavailable;
import org.lectern.site.Site;
import org.lectern.site.ThisNode;

/** Promises to write into the journal what becomes of posts, and keeps that promise: two documents for each write, however many its posts are. */
@ApplicationScoped
public class JournalNoting implements Noting {
    private static final Logger LOG = System.getLogger(JournalNoting.class.getName());

    private final Promises promises;
    private final WriteJournal writing;
    private final KeepPromises keeping;
    private final ThisNode node;
    private final PostLines lines;
    private final Clock clock;

    /** For the container's proxy. */
    protected JournalNoting() {
        promises = null;
        writing = null;
        keeping = null;
        node = null;
        lines = null;
        clock = null;
    }

    @Inject
    public JournalNoting(
            Promises promises, WriteJournal writing, KeepPromises keeping, ThisNode node, Site site, Clock clock) {
        this.promises = promises;
        this.writing = writing;
        this.keeping = keeping;
        this.node = node;
        lines = new PostLines(site.zone());
        this.clock = clock;
    }

    @Override
    public Pending begin(List<PostChange> planned) {
        if (planned.isEmpty()) {
            return new Pending(Optional.empty());
        }
        Instant now = now();
        Promise promise = new Promise(
                UlidCreator.getMonotonicUlid().toString(),
                node.id(),
                now,
                planned.stream().map(change -> lines.planned(change, now)).toList());
        promises.add(promise);
        return new Pending(Optional.of(promise));
    }

    /** The posts are written by now: whatever is wrong with telling of them is none of the writer's business, and made good later. */
    @Override
    public void end(Pending pending, List<PostChange> happened) {
        Instant now = now();
        try {
            writing.write(happened.stream()
                    .map(change -> lines.of(change, now))
                    .map(line -> pending.promise().map(line::keeping).orElse(line))
                    .toList());
            pending.promise().ifPresent(keeping::kept);
        } catch (StoreUnavailable later) {
            LOG.log(Level.DEBUG, "journal.late: the promise is kept a while later", later);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "journal.late: the promise is kept a while later", failure);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
