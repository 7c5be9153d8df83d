package org.lectern.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.problem.Violation;

/** Makes a post what a draft says, if it still is the version that the draft began from. */
@ApplicationScoped
public class ReplacePost {
    private final Posts posts;
    private final SaveRules rules;
    private final Event<PostsChanged> changed;
    private final Clock clock;

    /** For the container's proxy. */
    protected ReplacePost() {
        this(null, null, null, null);
    }

    @Inject
    public ReplacePost(Posts posts, SaveRules rules, Event<PostsChanged> changed, Clock clock) {
        this.posts = posts;
        this.rules = rules;
        this.changed = changed;
        this.clock = clock;
    }

    public SaveResult replace(PostId id, long expectedVersion, PostDraft draft) {
        Optional<Post> found = posts.find(id);
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        Post former = found.get();
        if (former.version() != expectedVersion) {
            return new SaveResult.Conflict(former);
        }
        List<Violation> violations = rules.check(draft, id);
        if (!violations.isEmpty()) {
            return new SaveResult.Rejected(violations);
        }
        Document document = rules.settled(draft.appliedTo(former), found, clock.instant());
        SaveResult result =
                SaveRules.result(posts.replace(new Post(former.id(), former.version(), document), expectedVersion));
        if (result instanceof SaveResult.Saved) {
            changed.fire(PostsChanged.of(id));
        }
        return result;
    }
}
