package org.lectern.persistence.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.hibernate.search.util.common.SearchException;
import org.lectern.event.Events;
import org.lectern.journal.ForeignChange;
import org.lectern.journal.ForeignChangesSeen;
import org.lectern.journal.Journal;
import org.lectern.journal.JournalGrew;
import org.lectern.journal.ManyStored;
import org.lectern.person.People;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.StoreUnavailable;
import org.lectern.search.Hits;
import org.lectern.search.IndexState;
import org.lectern.search.IndexUpkeep;
import org.lectern.search.Search;
import org.lectern.search.SearchIndex;
import org.lectern.search.Suggestion;
import org.lectern.site.Site;
import org.lectern.tag.Tags;
import org.lectern.time.Background;
import org.lectern.time.Recurring;

/** The search index of this node: it follows the journal by itself, and each search waits until it has what was written before. */
@ApplicationScoped
public class FollowingSearchIndex implements SearchIndex, IndexUpkeep, Recurring {
    private static final Logger LOG = System.getLogger(FollowingSearchIndex.class.getName());
    /** How often, and how long each time, a search waits: where another node writes the index, it has to be asked. */
    private static final int LOOKS = 5;

    /** How many times it is waited for when very many posts were stored. */
    private static final int PATIENT_LOOKS = 100;

    private static final Duration LOOK = Duration.ofMillis(100);

    private final Journal journal;
    private final IndexKeeper keeper;
    private final IndexMaking making;
    private final Reindexing reindexing;
    private final Background background;
    private final WaitingChanges foreign = new WaitingChanges();
    private final AtomicBoolean isFollowing = new AtomicBoolean();
    private volatile boolean isWanted;
    private volatile boolean isAway;

    /** For the container's proxy. */
    protected FollowingSearchIndex() {
        journal = null;
        keeper = null;
        making = null;
        reindexing = null;
        background = null;
    }

    @Inject
    public FollowingSearchIndex(
            IndexPlaces places,
            Site site,
            Journal journal,
            Posts posts,
            Tags tags,
            People people,
            Events events,
            Background background) {
        this.journal = journal;
        this.background = background;
        Generations generations = places.generations(site.zone());
        reindexing = new Reindexing(posts, tags, people, events, new PostWriting(new IndexedPosts(site.zone())::of));
        keeper = new IndexKeeper(generations, journal, reindexing);
        making = new IndexMaking(generations, journal, posts, reindexing, keeper);
    }

    /** Takes in what this node has written before anybody can ask for it. */
    public void grew(@Observes JournalGrew news) {
        follow();
    }

    /** What was stored is found before anybody says so, unless that takes more than some seconds. */
    public void catchUp(@Observes ManyStored stored) {
        awaitWhatIsWritten(PATIENT_LOOKS);
    }

    /** Where nobody knows all that other programs wrote, the index is made anew. */
    public void seen(@Observes ForeignChangesSeen news) {
        foreign.add(news, making.isBusy());
        follow();
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    /** Takes in what was missed, and makes an index where there is none. */
    @Override
    public void run() {
        follow();
    }

    @Override
    public Hits search(Search search) {
        return asked(index -> index.search(search));
    }

    @Override
    public List<Suggestion> suggest(String beginning, Instant visibleAt, int limit) {
        return asked(index -> index.suggest(beginning, visibleAt, limit));
    }

    @Override
    public List<PostId> like(PostId post, Instant visibleAt, int limit) {
        return asked(index -> index.like(post, visibleAt, limit));
    }

    @Override
    public IndexState state() {
        IndexState.Phase phase = isAway ? IndexState.Phase.AWAY : IndexState.Phase.FOLLOWING;
        return new IndexState(
                making.isBusy() ? IndexState.Phase.REBUILDING : phase,
                making.done(),
                making.total(),
                Math.max(0, keeper.applied().number()),
                reindexing.skipped());
    }

    @Override
    public void rebuild() {
        if (making.begin()) {
            foreign.isMore(false);
            background.run(this::make);
        }
    }

    /** The index's files are let go, so that whoever comes next may have them. */
    @Override
    @PreDestroy
    public void end() {
        making.end();
        try {
            keeper.close();
        } catch (SearchException left) {
            LOG.log(Level.WARNING, "search.index.unclosed", left);
        }
    }

    private <T> T asked(Function<SearchIndex, T> question) {
        awaitWhatIsWritten(LOOKS);
        return CurrentIndex.asked(() -> keeper.index().or(making::unfinished), question);
    }

    private void awaitWhatIsWritten(int looks) {
        long head = journal.head();
        boolean isBehind = keeper.index().isPresent() && keeper.applied().number() < head;
        if (isBehind && !isAway) {
            for (int i = 0; i < looks && !keeper.applied().await(head, LOOK); i++) {
                follow();
            }
        }
    }

    /** One thread follows; what others want meanwhile it does, too. */
    private void follow() {
        isWanted = true;
        if (isFollowing.compareAndSet(false, true)) {
            try {
                background.run(this::followAll);
            } catch (RuntimeException noThread) {
                isFollowing.set(false);
                LOG.log(Level.WARNING, "search.index.delayed: no thread is there to follow", noThread);
            }
        }
    }

    private void followAll() {
        boolean isWell = false;
        try {
            isWell = followed();
        } finally {
            isFollowing.set(false);
        }
        if (isWanted && isWell) {
            follow();
        }
    }

    private boolean followed() {
        try {
            while (isWanted) {
                isWanted = false;
                boolean canFollow = keeper.follow();
                takeInForeign();
                isAway = false;
                makeAnewIf(!canFollow);
            }
            keeper.mark();
            return true;
        } catch (StoreUnavailable outage) {
            LOG.log(Level.DEBUG, "search.index.waits: the store does not answer", outage);
        } catch (RuntimeException failure) {
            away(failure);
        }
        return false;
    }

    private void takeInForeign() {
        List<ForeignChange> changes = foreign.taken();
        try {
            keeper.takeIn(changes);
        } catch (RuntimeException failure) {
            foreign.putBack(changes);
            throw failure;
        }
    }

    /** What this node has missed does not matter where another writes the index: that one saw it. */
    private void makeAnewIf(boolean isNeeded) {
        if (!keeper.leads()) {
            foreign.isMore(false);
        } else if (isNeeded || foreign.isMore()) {
            rebuild();
        }
    }

    /** One that could not be made is begun again with the next run. */
    private void make() {
        try {
            making.make();
            foreign.again();
            follow();
        } catch (RuntimeException failure) {
            foreign.again();
            foreign.isMore(true);
            away(failure);
        }
    }

    /** An outage is told once, and shortly; what else is wrong with all that helps to find it. */
    private void away(RuntimeException failure) {
        if (!isAway && failure instanceof SearchException) {
            LOG.log(Level.WARNING, "search.index.away; it is tried again: {0}", failure.getMessage());
        } else if (!isAway) {
            LOG.log(Level.WARNING, "search.index.away; it is tried again", failure);
        }
        isAway = true;
        if (Damage.isBehind(failure)) {
            keeper.suspect();
        }
    }
}
