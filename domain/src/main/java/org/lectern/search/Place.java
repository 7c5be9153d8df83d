package org.lectern.search;

import java.util.Objects;

/**
 * Where a page of ranked hits ended: behind the post with this score and this id, whether or not that post still exists.
 *
 * <p>A post's score depends on the post and on the search, not on what other posts there are nor on the time. So a post that comes or
 * goes moves no other one across the place: nothing that was there all the while is repeated or skipped.
 *
 * @param score of the last hit
 * @param id what the index tells the last hit by from others with its score
 * @param passed about how many hits came before this place: where to look for it, of no influence on what is found
 * @param reach how far the first page looked, as all others then have to
 */
public record Place(double score, String id, long passed, Reach reach) {
    public Place {
        Objects.requireNonNull(id);
        Objects.requireNonNull(reach);
        if (!Double.isFinite(score) || passed < 0) {
            throw new IllegalArgumentException("score " + score + ", passed " + passed);
        }
    }
}
