package org.lectern.post;

import java.time.Clock;
import org.lectern.FiredEvents;
import org.lectern.journal.Noting;
import org.lectern.post.history.InMemoryRevisions;
import org.lectern.statistics.Counting;

/** The use cases that write posts, over stores in memory. */
public final class StoringForTests {
    public final InMemoryPosts posts;
    public final InMemoryRevisions revisions = new InMemoryRevisions();
    public final FiredEvents<PostsChanged> changes = new FiredEvents<>();
    public final StorePost store;
    public final SaveRules rules;
    public final CreatePost create;
    public final EditPost edit;
    public final ReplacePost replace;
    public final DeletePost delete;

    public StoringForTests(InMemoryPosts posts, Clock clock) {
        this.posts = posts;
        store = new StorePost(posts, revisions, Counting.none(), Noting.none(), changes);
        rules = new SaveRules(posts);
        create = new CreatePost(store, rules, clock);
        edit = new EditPost(store, rules, clock);
        replace = new ReplacePost(posts, edit);
        delete = new DeletePost(posts, store, clock);
    }
}
