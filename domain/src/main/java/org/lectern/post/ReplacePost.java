package org.lectern.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.history.Change;
import org.lectern.problem.Violation;

/** Makes a post what a draft says, if it still is the version that the draft began from. */
@ApplicationScoped
public class ReplacePost {
    private final Posts posts;
    private final StorePost store;
    private final SaveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected ReplacePost() {
        this(null, null, null, null);
    }

    @Inject
    public ReplacePost(Posts posts, StorePost store, SaveRules rules, Clock clock) {
        this.posts = posts;
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    public SaveResult replace(PostId id, long expectedVersion, PostDraft draft, Change change) {
        Optional<Post> found = posts.find(id);
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        Post former = found.get();
        if (former.version() != expectedVersion) {
            return new SaveResult.Conflict(former);
        }
        Document document = draft.appliedTo(former);
        List<Violation> violations = new ArrayList<>(rules.check(draft, id));
        Lifecycle.check(former, document, clock.instant()).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            return new SaveResult.Rejected(violations);
        }
        return SaveRules.result(store.replace(former, rules.settled(document, found, clock.instant()), change));
    }
}
