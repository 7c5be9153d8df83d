package org.lectern.persistence.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.lectern.post.PostQuery;
import org.lectern.search.Facet;
import org.lectern.search.FacetCount;
import org.lectern.search.Hits;
import org.lectern.search.Reach;
import org.lectern.search.Search;
import org.lectern.search.SearchText;

/** One search in one index: the questions that it consists of. */
final class Searching {
    /** So many posts at most are found where similar words count: nearly all texts have a word that is like another one. */
    static final int SIMILAR = 50;

    private final SearchSession session;
    private final SearchScope<IndexedPost> scope;
    private final Search search;
    private final SearchText text;
    private final PostIndex index;
    private final boolean isRemote;

    Searching(PostIndex index, SearchSession session, Search search, SearchText text) {
        this.session = session;
        this.search = search;
        this.text = text;
        this.index = index;
        isRemote = index.isRemote();
        scope = session.scope(IndexedPost.class);
    }

    /** Best first, of equal ones the higher id. */
    SearchResult<FoundPost> best(int offset, int count, Reach reach) {
        return best(offset, count, reach, Optional.empty());
    }

    private SearchResult<FoundPost> best(int offset, int count, Reach reach, Optional<Facet> leftOut) {
        SearchPredicateFactory factory = scope.predicate();
        var found = factory.bool()
                .must(new TextPredicates(factory, text).wanted(reach))
                .should(recency());
        new AmongPredicates(factory, search.among(), leftOut).addTo(found);
        return session.search(scope)
                .select(FoundPost::ranked)
                .where(found.toPredicate())
                .sort(sort -> sort.score().then().field(IndexFields.ID_KEY).desc())
                .totalHitCountThreshold(Hits.COUNTED)
                .fetch(offset, count);
    }

    /** In the list's order, from the cursor's key on: of those with the same key all. */
    SearchResult<FoundPost> listed(int offset, int count) {
        SearchPredicateFactory factory = scope.predicate();
        var found = factory.bool().filter(new TextPredicates(factory, text).wanted(Reach.TYPED));
        PostQuery among = search.among();
        new AmongPredicates(factory, among).addTo(found);
        boolean isDescending = among.order().isDescending();
        among.after().ifPresent(cursor -> {
            var range = factory.range().field(OrderKeys.field(among.order()));
            Object key = OrderKeys.of(cursor);
            found.filter(isDescending ? range.atMost(key) : range.atLeast(key));
        });
        return session.search(scope)
                .select(field -> FoundPost.listed(field, among.order()))
                .where(found.toPredicate())
                .sort(sort -> isDescending
                        ? sort.field(OrderKeys.field(among.order()))
                                .desc()
                                .then()
                                .field(IndexFields.ID_KEY)
                                .desc()
                        : sort.field(OrderKeys.field(among.order()))
                                .asc()
                                .then()
                                .field(IndexFields.ID_KEY)
                                .asc())
                .totalHitCountThreshold(Hits.COUNTED)
                .fetch(offset, count);
    }

    /** How many there are, wherever a page begins: exact, and so it takes time where there are very many. */
    long total(Reach reach) {
        return session.search(scope).where(counted(Optional.empty(), reach)).fetchTotalHitCount();
    }

    Map<Facet, List<FacetCount>> facets(Reach reach) {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        List<Facet> common = search.facets().stream()
                .filter(facet -> !AmongPredicates.concern(search.among(), facet))
                .toList();
        if (!common.isEmpty()) {
            facets.putAll(counts(common, counted(Optional.empty(), reach)));
        }
        search.facets().stream()
                .filter(facet -> !common.contains(facet))
                .forEach(facet -> facets.putAll(counts(List.of(facet), counted(Optional.of(facet), reach))));
        return facets;
    }

    private Map<Facet, List<FacetCount>> counts(List<Facet> facets, SearchPredicate among) {
        if (!isRemote) {
            Query query = LuceneMigrationUtils.toLuceneQuery(among);
            return index.facetReaders().count(scope, query, facets);
        }
        Map<Facet, AggregationKey<Map<String, Long>>> keys = new EnumMap<>(Facet.class);
        facets.forEach(facet -> keys.put(facet, AggregationKey.of(facet.name())));
        var query = session.search(scope).where(among);
        for (Facet facet : facets) {
            query = query.aggregation(keys.get(facet), aggregation -> aggregation
                    .terms()
                    .field(IndexFields.of(facet), String.class)
                    .maxTermCount(Hits.VALUES));
        }
        SearchResult<?> result = query.fetch(0);
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        keys.forEach((facet, key) -> counts.put(facet, listed(result.aggregation(key))));
        return counts;
    }

    private static List<FacetCount> listed(Map<String, Long> counts) {
        Stream<FacetCount> listed =
                counts.entrySet().stream().map(count -> new FacetCount(count.getKey(), count.getValue()));
        return listed.sorted((one, other) -> one.posts() == other.posts()
                        ? one.value().compareTo(other.value())
                        : Long.compare(other.posts(), one.posts()))
                .toList();
    }

    private SearchPredicate counted(Optional<Facet> leftOut, Reach reach) {
        SearchPredicateFactory factory = scope.predicate();
        if (reach == Reach.SIMILAR) {
            List<String> few = best(0, SIMILAR, reach, leftOut).hits().stream()
                    .flatMap(found -> DocumentId.of(found.id()).stream())
                    .toList();
            return few.isEmpty()
                    ? factory.matchNone().toPredicate()
                    : factory.id().matchingAny(few).toPredicate();
        }
        var found = factory.bool().filter(new TextPredicates(factory, text).wanted(reach));
        new AmongPredicates(factory, search.among(), leftOut).addTo(found);
        return found.toPredicate();
    }

    private SearchPredicate recency() {
        if (isRemote) {
            return scope.predicate()
                    .extension(ElasticsearchExtension.get())
                    .fromJson(Recency.remoteQuery())
                    .toPredicate();
        }
        return scope.predicate()
                .extension(LuceneExtension.get())
                .fromLuceneQuery(FeatureField.newLinearQuery(IndexFields.RECENCY, IndexSchema.YEARS, Recency.WEIGHT))
                .toPredicate();
    }
}
