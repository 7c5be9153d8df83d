package org.lectern.persistence.search;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
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
    /** The year 2200. */
    private static final long AHEAD = 7_258_118_400_000L;

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

    /** The same as a date. */
    static JsonElement remote(float years) {
        return new JsonPrimitive((long) (years * MILLIS_PER_YEAR));
    }

    /**
     * On OpenSearch: a number of its own for each post, too, from how far it is before a day that lies far ahead
     * (<a href="https://docs.opensearch.org/latest/query-dsl/specialized/distance-feature/">distance feature</a>).
     */
    static String remoteQuery() {
        return "{\"distance_feature\": {\"field\": \"" + IndexFields.RECENCY + "\", \"origin\": \"" + AHEAD
                + "\", \"pivot\": \"73050d\", \"boost\": 14}}";
    }
}
