package org.lectern.statistics;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.post.Post;

/**
 * What is counted: the posts that are published, now or at their time, with the fields that are counted and no others. Every method throws
 * {@link org.lectern.post.StoreUnavailable}.
 */
public interface CountedPosts {
    /** Every post that is dated within the span; there may be others among them. One after the other, whatever their number. */
    void dated(Span span, Consumer<Post> each);

    /** Every post without a date; there may be others among them. */
    void undated(Consumer<Post> each);

    /** The date of the first post from this instant on. */
    Optional<Instant> firstDate(Instant from);
}
