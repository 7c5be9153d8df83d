package org.lectern.statistics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.post.Post;

/** Counts by reading the posts themselves. */
final class FromPosts {
    private final CountedPosts posts;

    FromPosts(CountedPosts posts) {
        this.posts = posts;
    }

    /** The bucket of a day, or of the undated, as the posts say. */
    Bucket leaf(Period leaf, ZoneId zone) {
        return Bucket.leaf(leaf, leaves(leaf, zone).getOrDefault(leaf, new Tally()));
    }

    /** What each day of the period has, and the undated in all. Only those that have something. */
    Map<Period, Tally> leaves(Period period, ZoneId zone) {
        Map<Period, Tally> leaves = new HashMap<>();
        each(period, zone, Span.EVER.last(), post -> {
            Period leaf = Period.of(post, zone).orElseThrow();
            leaves.computeIfAbsent(leaf, unknown -> new Tally()).add(post);
        });
        return leaves;
    }

    /** Every post of the period whose time has come by then. */
    void each(Period period, ZoneId zone, Instant now, Consumer<Post> each) {
        if (period.level() == Period.Level.ALL || period.equals(Period.UNDATED)) {
            posts.undated(post ->
                    Period.of(post, zone).filter(Period.UNDATED::equals).ifPresent(undated -> each.accept(post)));
        }
        if (period.equals(Period.UNDATED)) {
            return;
        }
        Span span = span(period, zone);
        posts.dated(new Span(span.first(), min(span.last(), now)), post -> {
            Optional<Period> day = Period.of(post, zone).filter(leaf -> !leaf.equals(Period.UNDATED));
            Instant date = post.published().orElse(Instant.MAX);
            if (day.isPresent() && contains(span, date) && !date.isAfter(now)) {
                each.accept(post);
            }
        });
    }

    private static Span span(Period period, ZoneId zone) {
        return period.level() == Period.Level.ALL ? Span.EVER : period.in(zone);
    }

    private static boolean contains(Span span, Instant date) {
        return !date.isBefore(span.first()) && !date.isAfter(span.last());
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
