package org.lectern.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.history.Change;

/**
 * Brings posts out, takes them back, and gets them out of the trash, without a word of them being changed. What is so already stays as it
 * is, without a new version.
 */
@ApplicationScoped
public class SteerPost {
    private final EditPost editing;
    private final Clock clock;

    /** For the container's proxy. */
    protected SteerPost() {
        this(null, null);
    }

    @Inject
    public SteerPost(EditPost editing, Clock clock) {
        this.editing = editing;
        this.clock = clock;
    }

    /**
     * Lets readers have it.
     *
     * @param post as it was read, with its text
     * @param at its date, to come if it is to be scheduled; empty: now, where it has no date that is past
     */
    public SteerResult publish(Post post, Optional<Instant> at, Change change) {
        if (post.status() == Status.TRASHED) {
            return new SteerResult.Impossible("The post is in the trash; restore it first.");
        }
        Instant now = clock.instant();
        if (at.isEmpty() && post.isVisibleAt(now)) {
            return new SteerResult.Done(new SaveResult.Saved(post));
        }
        Instant date =
                at.or(() -> post.published().filter(past -> !past.isAfter(now))).orElse(now);
        return edited(post, with(post, Status.PUBLISHED).with(PostFields.PUBLISHED, date), change);
    }

    /** Takes it back: what was published is withdrawn, what was scheduled is a draft again. */
    public SteerResult withdraw(Post post, Change change) {
        return switch (post.statusAt(clock.instant())) {
            case PUBLISHED, WITHDRAWN -> edited(post, with(post, Status.WITHDRAWN), change);
            case SCHEDULED -> edited(post, with(post, Status.DRAFT), change);
            case DRAFT ->
                new SteerResult.Impossible(
                        "The post is a draft; only what was published, or is to be, can be withdrawn.");
            case TRASHED -> new SteerResult.Impossible("The post is in the trash; restore it first.");
        };
    }

    /** Out of the trash: it is again what it was before, under the slug that it had. */
    public SteerResult restore(Post post, Change change) {
        if (post.status() != Status.TRASHED) {
            return new SteerResult.Impossible("The post is not in the trash.");
        }
        return edited(post, with(post, Trash.statusBefore(post).orElse(Status.DRAFT)), change);
    }

    private static Document with(Post post, Status status) {
        return post.document().with(PostFields.STATUS, status.text());
    }

    private SteerResult edited(Post post, Document document, Change change) {
        boolean isSo = document.equals(post.document());
        return new SteerResult.Done(isSo ? new SaveResult.Saved(post) : editing.edit(post, document, change));
    }
}
