package org.lectern.reference;

import java.time.Clock;
import java.time.ZoneId;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Posts;
import org.lectern.statistics.CountingNode;
import org.lectern.statistics.InMemoryBuckets;
import org.lectern.statistics.InMemoryMarks;

class KeptMentionsTest implements MentionsContract {
    private final InMemoryPosts posts = new InMemoryPosts();
    private final CountingNode node =
            new CountingNode(posts, new InMemoryBuckets(), new InMemoryMarks(), ZoneId.of("UTC"), Clock.systemUTC());

    @Override
    public Posts posts() {
        return posts;
    }

    /** Counted beforehand, so that nobody else is asked. */
    @Override
    public Mentions mentions() {
        Mentions none = (field, keys, visibleAt) -> {
            throw new IllegalStateException("asked the store");
        };
        return new Mentioned(node.built().statistics(), none, posts).at(NOON);
    }
}
