package org.lectern.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.bulk.BulkStep.Outcome;
import org.lectern.post.EditPost;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.SaveResult;
import org.lectern.post.StorePost;
import org.lectern.post.StoreResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Revision;
import org.lectern.post.history.Revisions;

/** Takes one step of a bulk change, or takes it back. Either can be called again after a crash without doing it twice. */
@ApplicationScoped
public class PostSteps {
    /** Somebody who saves the same post again and again does not keep the others waiting. */
    private static final int MOST_ATTEMPTS = 10;

    private static final int MOST_EARLIER = 100;

    private final Posts posts;
    private final Revisions revisions;
    private final EditPost editing;
    private final StorePost store;
    private final Clock clock;

    /** For the container's proxy. */
    protected PostSteps() {
        this(null, null, null, null, null);
    }

    @Inject
    public PostSteps(Posts posts, Revisions revisions, EditPost editing, StorePost store, Clock clock) {
        this.posts = posts;
        this.revisions = revisions;
        this.editing = editing;
        this.store = store;
        this.clock = clock;
    }

    /** @param since when the bulk change was planned: no earlier change of a post was due to it */
    BulkStep take(BulkStep step, Function<Post, Edited> operation, Change change, Instant since) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Post> found = posts.find(step.post());
            if (found.isEmpty()) {
                return step.ended(Outcome.GONE);
            }
            Optional<Long> made = madeBy(change, found.get(), since);
            if (made.isPresent()) {
                return step.changed(made.get() - 1, made.get());
            }
            Edited edited = operation.apply(found.get());
            if (edited instanceof Edited.Unchanged) {
                return step.ended(Outcome.UNCHANGED);
            }
            if (edited instanceof Edited.Refused refused) {
                return step.ended(Outcome.REFUSED, refused.why());
            }
            SaveResult result = editing.edit(found.get(), ((Edited.Changed) edited).document(), change);
            if (result instanceof SaveResult.Saved saved) {
                return step.changed(found.get().version(), saved.post().version());
            }
            if (result instanceof SaveResult.Rejected rejected) {
                return step.ended(Outcome.REFUSED, PreviewBulkChange.words(rejected.violations()));
            }
        }
        return step.ended(Outcome.REFUSED, "somebody else kept saving it");
    }

    /** Puts back exactly what was there, if nothing but this bulk change came after it. */
    BulkStep takeBack(BulkStep step, Change change) {
        Optional<Post> found = posts.find(step.post());
        if (found.isEmpty()) {
            return step.ended(Outcome.GONE);
        }
        if (isBy(change, Revision.of(found.get()))) {
            return step.ended(Outcome.UNDONE);
        }
        if (found.get().version() != step.after()) {
            return step.ended(Outcome.EDITED, edited(found.get()));
        }
        Optional<Post> before = before(step);
        if (before.isEmpty()) {
            return step.ended(Outcome.REFUSED, "version " + step.before() + " cannot be read any more");
        }
        StoreResult result = store.replace(found.get(), before.get().document(), change, clock.instant());
        if (result instanceof StoreResult.Stored) {
            return step.ended(Outcome.UNDONE);
        }
        return result instanceof StoreResult.SlugTaken taken
                ? step.ended(Outcome.REFUSED, "another post has its slug '" + taken.slug() + "' by now")
                : step.ended(Outcome.EDITED, "somebody is editing it");
    }

    private Optional<Post> before(BulkStep step) {
        try {
            return revisions.find(step.post(), step.before());
        } catch (IllegalStateException broken) {
            return Optional.empty();
        }
    }

    private static String edited(Post post) {
        Change last = Revision.of(post).change();
        return "edited since" + (last.by().isEmpty() ? "" : " by " + last.by());
    }

    /** The version that this change made of the post, if the note of it got lost in a crash. */
    private Optional<Long> madeBy(Change change, Post post, Instant since) {
        Revision last = Revision.of(post);
        if (isBy(change, last)) {
            return Optional.of(post.version());
        }
        boolean mayBeEarlier = last.at().filter(at -> at.isBefore(since)).isEmpty();
        return mayBeEarlier
                ? revisions.list(post.id(), post.version(), MOST_EARLIER).stream()
                        .filter(revision -> isBy(change, revision))
                        .map(Revision::version)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isBy(Change change, Revision revision) {
        return revision.change().from() == change.from()
                && revision.change().why().equals(change.why());
    }
}
