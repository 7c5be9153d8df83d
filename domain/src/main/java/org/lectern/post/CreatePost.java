package org.lectern.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.history.Change;
import org.lectern.problem.Violation;

/** Stores a new post. Without a slug it gets one from its title, with a number behind it where another post has it. */
@ApplicationScoped
public class CreatePost {
    private static final int MOST_OF_ONE_TITLE = 100;

    private final StorePost store;
    private final SaveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected CreatePost() {
        this(null, null, null);
    }

    @Inject
    public CreatePost(StorePost store, SaveRules rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    public SaveResult create(PostDraft draft, Change change) {
        PostId id = PostId.next();
        List<Violation> violations = rules.check(draft.shape(), id);
        if (!violations.isEmpty()) {
            return new SaveResult.Rejected(violations);
        }
        Instant now = clock.instant();
        Document document = rules.settled(draft.newDocument(), Optional.empty(), now);
        return SaveRules.result(
                document.has(PostFields.SLUG)
                        ? store.insert(new Post(id, 1, document), change, now)
                        : insertUnderFreeSlug(id, document, change, now));
    }

    private StoreResult insertUnderFreeSlug(PostId id, Document document, Change change, Instant now) {
        Optional<Slug> base =
                document.text(PostFields.TITLE).flatMap(Slug::from).filter(slug -> !inTrash(document));
        if (base.isEmpty()) {
            return store.insert(new Post(id, 1, document), change, now);
        }
        Slug slug = base.get().isReserved() ? base.get().numbered(2) : base.get();
        for (int number = 2; number <= MOST_OF_ONE_TITLE; number++) {
            Post post = new Post(id, 1, document.with(PostFields.SLUG, slug.text()));
            StoreResult stored = store.insert(post, change, now);
            if (!(stored instanceof StoreResult.SlugTaken)) {
                return stored;
            }
            slug = base.get().numbered(number);
        }
        return store.insert(new Post(id, 1, document), change, now);
    }

    private static boolean inTrash(Document document) {
        return document.has(PostFields.TRASHED);
    }
}
