package org.lectern.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.Revision;
import org.lectern.time.Recurring;

/**
 * Tells the world of scheduled posts whose time has come. Readers see them by themselves; here each gets the version in which it is out, by
 * one conditional write, so that of several nodes one does it and does it once.
 */
@ApplicationScoped
public class PublishDue implements Recurring {
    private static final Logger LOG = System.getLogger(PublishDue.class.getName());
    private static final int AT_A_TIME = 20;

    private final Posts posts;
    private final StorePost store;
    private final Clock clock;

    /** For the container's proxy. */
    protected PublishDue() {
        this(null, null, null);
    }

    @Inject
    public PublishDue(Posts posts, StorePost store, Clock clock) {
        this.posts = posts;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    @Override
    public void run() {
        publish();
    }

    /** @return how many this call brought out */
    public int publish() {
        int published = 0;
        List<Post> due;
        do {
            due = posts.due(clock.instant(), AT_A_TIME);
            int before = published;
            for (Post post : due) {
                published += guarded(post) ? 1 : 0;
            }
            if (published == before) {
                return published;
            }
        } while (due.size() == AT_A_TIME);
        return published;
    }

    /** One that cannot be written keeps none of the others waiting. */
    private boolean guarded(Post post) {
        try {
            return publish(post);
        } catch (StoreUnavailable outage) {
            throw outage;
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "post.unpublished id=" + post.id(), failure);
            return false;
        }
    }

    private boolean publish(Post post) {
        Change change = Change.by(Revision.of(post).change().by(), Channel.SCHEDULE);
        Document document = post.document().without(PostFields.DUE);
        boolean isOurs = store.replace(post, document, change, clock.instant()) instanceof StoreResult.Stored;
        if (isOurs) {
            LOG.log(Level.INFO, "post.published id={0}", post.id());
        }
        return isOurs;
    }
}
