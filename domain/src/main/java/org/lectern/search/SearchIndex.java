package org.lectern.search;

import java.time.Instant;
import java.util.List;
import org.lectern.post.PostId;

/**
 * All posts by what stands in them. Safe for use by many threads.
 *
 * <p>What a writer was told to be stored is found by whoever asks after that. Only while very many posts are changed at once, or the
 * index is being made anew, a search answers from what it has after waiting for about a second. No text that people type is an error:
 * what asks for too much is cut, what asks for nothing finds nothing. Every method throws {@link SearchUnavailable} when the index is
 * out of reach.
 */
public interface SearchIndex {
    Hits search(Search search);

    /**
     * What somebody may mean who has typed so much: titles, tags, people and events with words that begin so, accents and upper and
     * lower case aside; each word that was typed has to begin one. Only what a post shows that anybody may read at this instant.
     */
    List<Suggestion> suggest(String beginning, Instant visibleAt, int limit);

    /**
     * Posts like this one that anybody may read at this instant, best first, itself left out. Common tags, people, event and series
     * count for more than common words. Empty for a post that the index does not know.
     */
    List<PostId> like(PostId post, Instant visibleAt, int limit);
}
