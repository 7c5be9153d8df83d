package org.lectern.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Events;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;

/**
 * Finds what posts mention and has no document, and gives it one: what a crash left undone, what other programs stored, and what was stored
 * before there were such documents. Goes through all posts, without their texts, some at a time.
 */
@ApplicationScoped
public class UnregisteredReferences {
    private static final int STEP = PostQuery.MAX_LIMIT;

    private final Posts posts;
    private final Events events;
    private final RegisterReferences registering;

    /** For the container's proxy. */
    protected UnregisteredReferences() {
        this(null, null, null);
    }

    @Inject
    public UnregisteredReferences(Posts posts, Events events, RegisterReferences registering) {
        this.posts = posts;
        this.events = events;
        this.registering = registering;
    }

    /** @return how many documents were missing */
    public int register() {
        registering.forget();
        return ofPosts() + ofEvents();
    }

    private int ofPosts() {
        PostQuery query = PostQuery.everything().limitedTo(STEP);
        PostPage page = posts.page(query);
        int found = registering.register(page.posts());
        while (page.next().isPresent()) {
            page = posts.page(query.after(page.next()));
            found += registering.register(page.posts());
        }
        return found;
    }

    private int ofEvents() {
        int found = 0;
        List<Referent> page = events.page(Optional.empty(), STEP);
        while (!page.isEmpty()) {
            found += registering.registerSeries(page);
            page = page.size() < STEP
                    ? List.of()
                    : events.page(page.get(page.size() - 1).slug(), STEP);
        }
        return found;
    }
}
