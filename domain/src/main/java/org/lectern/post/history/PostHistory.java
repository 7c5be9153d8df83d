package org.lectern.post.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.post.Post;

/** All versions of a post: the one that it is, and those that are kept. */
@ApplicationScoped
public class PostHistory {
    private final Revisions revisions;

    /** For the container's proxy. */
    protected PostHistory() {
        this(null);
    }

    @Inject
    public PostHistory(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * Newest first, without what stood in them. A version that a crash, or a writer who lost, left kept although it is the newest comes once.
     *
     * @param before only versions less than this one; empty: from the newest on
     * @param limit at most so many, 1 to {@value Revisions#MAX_LIMIT}
     */
    public List<Revision> list(Post current, Optional<Long> before, int limit) {
        List<Revision> found = new ArrayList<>();
        if (before.filter(version -> version <= current.version()).isEmpty()) {
            found.add(Revision.of(current));
        }
        long end = Math.min(before.orElse(Long.MAX_VALUE), current.version());
        found.addAll(revisions.list(current.id(), end, limit));
        return found.subList(0, Math.min(limit, found.size()));
    }

    public Optional<Post> version(Post current, long version) {
        return version == current.version() ? Optional.of(current) : revisions.find(current.id(), version);
    }

    /** The post as anybody could read it at that instant; empty where nobody could, or where no version goes so far back. */
    public Optional<Post> asOf(Post current, Instant instant) {
        boolean isCurrent =
                Revision.of(current).at().filter(at -> !at.isAfter(instant)).isPresent();
        Optional<Post> then = isCurrent
                ? Optional.of(current)
                : revisions
                        .newestAt(current.id(), instant)
                        .flatMap(revision -> revisions.find(current.id(), revision.version()));
        return then.filter(post -> post.isVisibleAt(instant));
    }
}
