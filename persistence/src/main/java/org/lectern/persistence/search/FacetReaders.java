package org.lectern.persistence.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.lectern.search.Facet;
import org.lectern.search.FacetCount;

/** Keeps what counting needs for the newest state of an index that somebody counted in. Safe for use by many threads. */
final class FacetReaders implements AutoCloseable {
    private Optional<LuceneFacets> newest = Optional.empty();

    Map<Facet, List<FacetCount>> count(SearchScope<IndexedPost> scope, Query query, List<Facet> facets) {
        try {
            LuceneFacets current = current(scope);
            try {
                return current.count(query, facets);
            } finally {
                current.release();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Has to be released. */
    private synchronized LuceneFacets current(SearchScope<IndexedPost> scope) throws IOException {
        IndexReader reader = scope.extension(LuceneExtension.get()).openIndexReader();
        boolean isKnown = newest.filter(known -> known.isOf(reader)).isPresent();
        if (isKnown) {
            reader.close();
        } else {
            close();
            newest = Optional.of(new LuceneFacets(reader));
        }
        LuceneFacets current = newest.orElseThrow();
        current.retain();
        return current;
    }

    /** Those who count go on to the end. */
    @Override
    public synchronized void close() {
        try {
            if (newest.isPresent()) {
                newest.get().close();
            }
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        } finally {
            newest = Optional.empty();
        }
    }
}
