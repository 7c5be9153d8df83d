package org.lectern.post.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.SaveResult;
import org.lectern.post.SaveRules;
import org.lectern.post.StorePost;

/**
 * Makes a post say again what it said in an earlier version, as a new version. Whether, when and where it is published stays as it is: who
 * takes a text back does not mean to withdraw it or to move it.
 */
@ApplicationScoped
public class RestoreRevision {
    private static final List<String> STAYING = List.of(
            PostFields.STATUS,
            PostFields.SLUG,
            PostFields.PUBLISHED,
            PostFields.TRASHED,
            PostFields.FORMER_SLUGS,
            PostFields.DUE,
            PostFields.SOURCE,
            PostFields.LAST_CHANGE);

    private final Posts posts;
    private final PostHistory history;
    private final StorePost store;
    private final Clock clock;

    /** For the container's proxy. */
    protected RestoreRevision() {
        this(null, null, null, null);
    }

    @Inject
    public RestoreRevision(Posts posts, PostHistory history, StorePost store, Clock clock) {
        this.posts = posts;
        this.history = history;
        this.store = store;
        this.clock = clock;
    }

    /** @return {@link SaveResult.Missing} also where that version is not kept */
    public SaveResult restore(PostId id, long expectedVersion, long version, Change change) {
        Optional<Post> found = posts.find(id);
        if (found.filter(post -> post.version() != expectedVersion).isPresent()) {
            return new SaveResult.Conflict(found.get());
        }
        Optional<Post> former = found.flatMap(post -> history.version(post, version));
        if (former.isEmpty()) {
            return new SaveResult.Missing();
        }
        Post current = found.get();
        Document document = former.get().document();
        for (String name : STAYING) {
            document = document.withOptional(name, current.document().value(name));
        }
        Instant now = clock.instant();
        return SaveRules.result(store.replace(current, document.with(PostFields.MODIFIED, now), change, now));
    }
}
