package org.lectern.persistence.search;

import java.time.Instant;
import org.lectern.post.Cursor;
import org.lectern.post.PostFields;
import org.lectern.post.PostQuery.Order;

/** Where a post stands in an order, as the index has it: what has no key comes before all that have one. */
final class OrderKeys {
    /** Below all dates. */
    static final long NO_DATE = Long.MIN_VALUE + 1;

    private static final long LEAST_DATE = NO_DATE + 1;

    private static final String NO_TITLE = "0";
    private static final String TITLED = "1";

    private OrderKeys() {}

    static String field(Order order) {
        return switch (order) {
            case NEWEST_FIRST, OLDEST_FIRST -> IndexFields.PUBLISHED_KEY;
            case LAST_MODIFIED_FIRST, FIRST_MODIFIED_FIRST -> IndexFields.MODIFIED_KEY;
            case TITLE, TITLE_BACKWARDS -> IndexFields.TITLE_KEY;
        };
    }

    /** A long for dates, a string for titles. */
    static Object of(Cursor cursor) {
        if (cursor.order().field().equals(PostFields.TITLE)) {
            return cursor.key()
                    .map(title -> TITLED + IndexedPosts.key(title.toString()))
                    .orElse(NO_TITLE);
        }
        return cursor.key().map(Instant.class::cast).map(OrderKeys::of).orElse(NO_DATE);
    }

    static long of(Instant date) {
        try {
            return Math.max(LEAST_DATE, date.toEpochMilli());
        } catch (ArithmeticException outOfReach) {
            return date.isBefore(Instant.EPOCH) ? LEAST_DATE : Long.MAX_VALUE;
        }
    }

    static long leastDate() {
        return LEAST_DATE;
    }
}
