package org.lectern.persistence.search;

import java.time.Instant;
import java.util.Optional;

/**
 * How new a post is, as a part of its score: {@value #WEIGHT} for each year from 1970 on. What a year counts does not depend on the time of
 * the search, and so no post changes its place beside another while time goes by. Ten years are about as much as a word that a long
 * text has once more.
 */
final class Recency {
    static final float WEIGHT = 0.02f;

    private static final double MILLIS_PER_YEAR = 365.25 * 24 * 3600 * 1000;
    private static final float OLDEST = 0.01f;
    private static final float NEWEST = 100;

    private Recency() {}

    /** In years, above 0: the index knows no other numbers here. */
    static float of(Optional<Instant> published) {
        return published
                .map(date -> (float) (OrderKeys.of(date) / MILLIS_PER_YEAR))
                .map(years -> Math.min(NEWEST, Math.max(OLDEST, years)))
                .orElse(OLDEST);
    }
}
