package org.lectern.web.feed.topic;

import java.util.Optional;
import org.lectern.post.PostQuery;

/** Something that has feeds of its own, below its address. One class per sort in this package, found by the name of its folder. */
public interface FeedTopic {
    /** What stands in front of keys in addresses: {@code tags}. */
    String folder();

    /** What the key means; empty: nothing. */
    Optional<Found> find(String key);

    /**
     * @param slug under which it is found now; its feeds are there
     * @param label what people call it
     * @param page the path of the page that shows its posts, or another one that readers may begin with
     * @param match what its posts have in common
     */
    record Found(String slug, String label, String page, PostQuery.Match match) {}
}
