package org.lectern.persistence.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.lectern.search.Facet;
import org.lectern.search.FacetCount;
import org.lectern.search.Hits;

/**
 * Counts values with Lucene's own facets. Hibernate Search's count the same, but learn with every search anew which value of one segment is
 * which of another, and that takes longer than the counting: here it is learnt once for each state of the index.
 */
final class LuceneFacets implements AutoCloseable {
    private final IndexReader reader;
    private final Map<Facet, StringDocValuesReaderState> states = new HashMap<>();

    /** @param reader closed with this */
    LuceneFacets(IndexReader reader) {
        this.reader = reader;
    }

    /** Whether this is the same state of the index. */
    boolean isOf(IndexReader other) {
        return leaves(reader).equals(leaves(other));
    }

    private static List<Object> leaves(IndexReader reader) {
        List<Object> leaves = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            leaves.add(leaf.reader());
        }
        return leaves;
    }

    /** Keeps it open until {@link #release}. Empty-handed where it has been closed. */
    boolean retain() {
        return reader.tryIncRef();
    }

    void release() throws IOException {
        reader.decRef();
    }

    Map<Facet, List<FacetCount>> count(Query query, List<Facet> facets) throws IOException {
        FacetsCollector found = new IndexSearcher(reader).search(query, new FacetsCollectorManager());
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            counts.put(facet, values(new StringValueFacetCounts(state(facet), found), IndexFields.of(facet)));
        }
        return counts;
    }

    private static List<FacetCount> values(StringValueFacetCounts counts, String field) throws IOException {
        FacetResult top = counts.getTopChildren(Hits.VALUES, field);
        if (top == null) {
            return List.of();
        }
        return Arrays.stream(top.labelValues)
                .map(value -> new FacetCount(value.label, value.value.longValue()))
                .toList();
    }

    private synchronized StringDocValuesReaderState state(Facet facet) throws IOException {
        StringDocValuesReaderState state = states.get(facet);
        if (state == null) {
            state = new StringDocValuesReaderState(reader, IndexFields.of(facet));
            states.put(facet, state);
        }
        return state;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
