package org.lectern.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.problem.Violation;

/** Stores a new post. Without a slug it gets one from its title, with a number behind it where another post has it. */
@ApplicationScoped
public class CreatePost {
    private static final int MOST_OF_ONE_TITLE = 100;

    private final Posts posts;
    private final SaveRules rules;
    private final Event<PostsChanged> changed;
    private final Clock clock;

    /** For the container's proxy. */
    protected CreatePost() {
        this(null, null, null, null);
    }

    @Inject
    public CreatePost(Posts posts, SaveRules rules, Event<PostsChanged> changed, Clock clock) {
        this.posts = posts;
        this.rules = rules;
        this.changed = changed;
        this.clock = clock;
    }

    public SaveResult create(PostDraft draft) {
        PostId id = PostId.next();
        List<Violation> violations = rules.check(draft, id);
        if (!violations.isEmpty()) {
            return new SaveResult.Rejected(violations);
        }
        Document document = rules.settled(draft.newDocument(), Optional.empty(), clock.instant());
        SaveResult result = document.has(PostFields.SLUG)
                ? SaveRules.result(posts.insert(new Post(id, 1, document)))
                : insertUnderFreeSlug(id, document);
        if (result instanceof SaveResult.Saved saved) {
            changed.fire(PostsChanged.of(saved.post().id()));
        }
        return result;
    }

    private SaveResult insertUnderFreeSlug(PostId id, Document document) {
        Optional<Slug> base =
                document.text(PostFields.TITLE).flatMap(Slug::from).filter(slug -> !inTrash(document));
        if (base.isEmpty()) {
            return SaveRules.result(posts.insert(new Post(id, 1, document)));
        }
        Slug slug = base.get().isReserved() ? base.get().numbered(2) : base.get();
        for (int number = 2; number <= MOST_OF_ONE_TITLE; number++) {
            StoreResult stored = posts.insert(new Post(id, 1, document.with(PostFields.SLUG, slug.text())));
            if (!(stored instanceof StoreResult.SlugTaken)) {
                return SaveRules.result(stored);
            }
            slug = base.get().numbered(number);
        }
        return SaveRules.result(posts.insert(new Post(id, 1, document)));
    }

    private static boolean inTrash(Document document) {
        return document.has(PostFields.TRASHED);
    }
}
