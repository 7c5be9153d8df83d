package org.lectern.post;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** A query's order as a comparator: by key, posts without one first, then by id; all of it the other way round when descending. */
final class PostOrder implements Comparator<Post> {
    private static final Comparator<Cursor> ASCENDING = Comparator.<Cursor, Boolean>comparing(
                    place -> place.key().isPresent())
            .thenComparing(Cursor::key, PostOrder::compareKeys)
            .thenComparing(Cursor::id, PostOrder::compareIds);

    private final PostQuery.Order order;

    PostOrder(PostQuery.Order order) {
        this.order = order;
    }

    @Override
    public int compare(Post one, Post other) {
        return compare(Cursor.behind(one, order), Cursor.behind(other, order));
    }

    /** Whether the post comes after the place. */
    static boolean isBehind(Cursor place, Post post) {
        return compare(Cursor.behind(post, place.order()), place) > 0;
    }

    private static int compare(Cursor one, Cursor other) {
        return one.order().isDescending() ? ASCENDING.compare(other, one) : ASCENDING.compare(one, other);
    }

    private static int compareKeys(Optional<Object> one, Optional<Object> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        return one.get() instanceof Instant date
                ? date.compareTo((Instant) other.get())
                : one.get().toString().compareTo(other.get().toString());
    }

    /** Numbers, then strings, then whatever else. */
    static int compareIds(PostId one, PostId other) {
        int byType = Integer.compare(rank(one), rank(other));
        if (byType != 0) {
            return byType;
        }
        return rank(one) == 0
                ? new BigDecimal(one.text()).compareTo(new BigDecimal(other.text()))
                : one.text().compareTo(other.text());
    }

    private static int rank(PostId id) {
        if (id.value() instanceof Number) {
            return 0;
        }
        return id.value() instanceof String ? 1 : 2;
    }
}
