package org.lectern.statistics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.lectern.post.Reckoned;

/** Counts posts one by one, for as long as there is no tree. One reader at a time, as each reads all there is. */
final class DirectCounts implements CountSource {
    private final FromPosts fromPosts;
    private final ZoneId zone;

    DirectCounts(FromPosts fromPosts, ZoneId zone) {
        this.fromPosts = fromPosts;
        this.zone = zone;
    }

    @Override
    public synchronized Counts counts(Period period, Instant now) {
        Tally tally = new Tally();
        fromPosts.each(period, zone, now, tally::add);
        return tally.counts();
    }

    @Override
    public synchronized Map<Period, Amount> parts(Period period, Instant now) {
        Map<Period, Amount> parts = new HashMap<>();
        fromPosts.each(period, zone, now, post -> {
            Period leaf = Period.of(post, zone).orElseThrow();
            Amount amount = new Amount(1, Reckoned.words(post.document()));
            parts.merge(period.partWith(leaf), amount, Amount::plus);
        });
        return parts;
    }
}
