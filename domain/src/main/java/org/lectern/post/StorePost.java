package org.lectern.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.document.Document;
import org.lectern.journal.Noting;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.history.Revision;
import org.lectern.post.history.Revisions;
import org.lectern.statistics.Counting;

/**
 * The one way of posts into the store.
 *
 * <p>One conditional write decides. Before it, the version that is about to be replaced is kept, so that none is ever missing; what a crash
 * leaves between the two is a kept version that still is the newest, which does no harm. After it, whoever wants to know is told.
 */
@ApplicationScoped
public class StorePost {
    private final Posts posts;
    private final Revisions revisions;
    private final Counting counting;
    private final Noting noting;
    private final Event<PostsChanged> changed;

    /** For the container's proxy. */
    protected StorePost() {
        this(null, null, null, null, null);
    }

    @Inject
    public StorePost(Posts posts, Revisions revisions, Counting counting, Noting noting, Event<PostsChanged> changed) {
        this.posts = posts;
        this.revisions = revisions;
        this.counting = counting;
        this.noting = noting;
        this.changed = changed;
    }

    /** @param now the instant of the change, to the millisecond */
    public StoreResult insert(Post post, Change change, Instant now) {
        return insertAll(List.of(post), change, now).get(0);
    }

    /** Each by itself; the results come in the order of the posts. */
    public List<StoreResult> insertAll(List<Post> fresh, Change change, Instant now) {
        List<Post> stamped = fresh.stream()
                .map(post -> new Post(post.id(), 1, stamped(post.id(), 1, post.document(), change, now)))
                .toList();
        Writing writing = begin(stamped.stream().map(PostChange::created).toList());
        List<StoreResult> results =
                stamped.size() == 1 ? List.of(posts.insert(stamped.get(0))) : posts.insertAll(stamped);
        List<PostChange> changes = new ArrayList<>();
        for (StoreResult result : results) {
            if (result instanceof StoreResult.Stored stored) {
                changes.add(PostChange.created(stored.post()));
            }
        }
        writing.end(changes);
        return results;
    }

    /** Puts the document in the post's place, if the store still has the post in its version. */
    public StoreResult replace(Post former, Document document, Change change, Instant now) {
        long version = former.version() + 1;
        Document next = FormerSlugs.remembered(former, document);
        if (!change.from().isEditing()) {
            next = Source.stillUntouched(former, next, version);
        } else if (change.from() != Channel.IMPORT) {
            next = OpenQuestions.afterEdit(former, next);
        }
        Document stamped = stamped(former.id(), version, next, change, now);
        revisions.keep(former);
        Post changed = new Post(former.id(), former.version(), stamped);
        Writing writing = begin(List.of(PostChange.replaced(former, new Post(former.id(), version, stamped))));
        return writing.end(posts.replace(changed, former.version()), after -> PostChange.replaced(former, after));
    }

    /**
     * Puts posts in as they were in another Lectern, each by itself, with their ids, their versions and what they say of their last change:
     * nothing is added to them. Their {@linkplain Archived#former former versions} are kept first, so that none is ever missing; of a post
     * that could not be put in none stays behind, unless the store has a post with its id.
     *
     * @return in the order of the posts
     */
    public List<StoreResult> restoreAll(List<Archived> archived) {
        archived.forEach(each -> each.former().forEach(revisions::keep));
        List<Post> whole =
                archived.stream().map(Archived::post).map(Reckoned::stated).toList();
        Writing writing = begin(whole.stream().map(PostChange::created).toList());
        List<StoreResult> results = posts.restoreAll(whole);
        List<PostChange> changes = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof StoreResult.Stored stored) {
                changes.add(PostChange.created(stored.post()));
            } else if (!(results.get(i) instanceof StoreResult.IdTaken)) {
                revisions.deleteAll(whole.get(i).id());
            }
        }
        writing.end(changes);
        return results;
    }

    /**
     * Puts a later version of the post, as another Lectern has it, in the post's place, if the store still has the post in its version. The
     * versions in between are kept too.
     */
    public StoreResult restore(Post former, Archived later) {
        revisions.keep(former);
        for (Post version : later.former()) {
            if (version.version() > former.version()) {
                revisions.keep(version);
            }
        }
        Post whole = Reckoned.stated(later.post());
        Writing writing = begin(List.of(PostChange.replaced(former, whole)));
        return writing.end(posts.restore(whole, former.version()), after -> PostChange.replaced(former, after));
    }

    /** Deletes the post and its history for good, if the store still has it in its version. */
    public StoreResult delete(Post former) {
        Writing writing = begin(List.of(PostChange.deleted(former)));
        StoreResult result = posts.delete(former.id(), former.version());
        if (result instanceof StoreResult.Stored) {
            revisions.deleteAll(former.id());
        }
        return writing.end(result, PostChange::deleted);
    }

    private static Document stamped(PostId id, long version, Document document, Change change, Instant now) {
        Document stamp = new Revision(id, version, Optional.of(now), change).stamp();
        return Reckoned.stated(UsedImages.stated(Due.marked(document, now))).with(PostFields.LAST_CHANGE, stamp);
    }

    /** @param planned with the versions that the posts will have */
    private Writing begin(List<PostChange> planned) {
        List<Post> former =
                planned.stream().flatMap(change -> change.before().stream()).toList();
        List<Post> future =
                planned.stream().flatMap(change -> change.after().stream()).toList();
        return new Writing(counting.begin(former, future), noting.begin(planned));
    }

    /** A write of posts that has begun. */
    private final class Writing {
        private final Counting.Pending counted;
        private final Noting.Pending noted;

        Writing(Counting.Pending counted, Noting.Pending noted) {
            this.counted = counted;
            this.noted = noted;
        }

        void end(List<PostChange> happened) {
            counting.end(counted);
            noting.end(noted, happened);
            if (!happened.isEmpty()) {
                changed.fire(new PostsChanged(happened));
            }
        }

        StoreResult end(StoreResult result, Function<Post, PostChange> change) {
            end(result instanceof StoreResult.Stored stored ? List.of(change.apply(stored.post())) : List.of());
            return result;
        }
    }
}
