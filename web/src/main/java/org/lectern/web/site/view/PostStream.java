package org.lectern.web.site.view;

import java.time.Instant;
import java.util.List;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;

/**
 * The posts that follow one another on the front page, in archives and feeds: wholes, since their parts are read in them. Posts of kind
 * {@code page} stand beside it.
 */
public final class PostStream {
    private static final Match NO_PAGES = new Match(Field.KIND, List.of("page"), true);

    private PostStream() {}

    /** What readers see of it at this instant. */
    public static PostQuery at(Instant now) {
        return of(PostQuery.visibleAt(now));
    }

    public static PostQuery of(PostQuery query) {
        return wholes(withoutPages(query));
    }

    /** The query less posts of kind {@code page}. */
    public static PostQuery withoutPages(PostQuery query) {
        return query.matching(NO_PAGES);
    }

    /** The query less posts that are parts of others. */
    public static PostQuery wholes(PostQuery query) {
        return query.matching(Field.PART, "false");
    }
}
