package org.lectern.persistence.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 without what it knows of other posts: a word counts the same however rare it is, and a text is long or short beside a fixed
 * length. So a post's score stays what it is while others come and go, which the paging of ranked hits rests on. As all words have to be
 * in a post that is found, rare ones need no lead.
 */
final class LoneScores extends BM25Similarity {
    /** In words. */
    private static final float USUAL_LENGTH = 100;

    @Override
    protected float idf(long documentsWithWord, long documents) {
        return 1;
    }

    @Override
    protected float avgFieldLength(CollectionStatistics statistics) {
        return USUAL_LENGTH;
    }
}
