package org.lectern.web.admin.post;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.lectern.post.PostQuery;
import org.lectern.search.FindPosts;

/** How many posts lists have. Counting a million takes a while, so that a list is shown without its number, and the number is kept for some seconds. */
@ApplicationScoped
public class PostTotals {
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST = 200;

    private final PostPages pages;
    private final FindPosts find;
    private final Cache<String, Long> totals;

    /** For the container's proxy. */
    protected PostTotals() {
        this(null, null);
    }

    @Inject
    public PostTotals(PostPages pages, FindPosts find) {
        this.pages = pages;
        this.find = find;
        this.totals =
                Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();
    }

    public long total(PostAddress address) {
        return totals.get(address.filterQuery(), filters -> {
            PostQuery query = pages.query(address.first());
            return find.count(query);
        });
    }
}
