package org.lectern.persistence.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;

/** Posts like one: by its telling words, as Lucene and OpenSearch find them by themselves, and by what it has in common with its kin. */
final class Likeness {
    private static final int WORDS = 25;
    private static final int LONGEST_WORD = 40;
    private static final float KINDRED = 6;

    private final SearchSession session;
    private final SearchScope<IndexedPost> scope;
    private final boolean isRemote;

    Likeness(PostIndex index, SearchSession session) {
        this.session = session;
        isRemote = index.isRemote();
        scope = session.scope(IndexedPost.class);
    }

    List<PostId> like(PostId id, Instant visibleAt, int limit) {
        Optional<KnownPost> known = DocumentId.of(id).flatMap(this::known);
        return known.map(post -> like(post, visibleAt, limit)).orElse(List.of());
    }

    private List<PostId> like(KnownPost post, Instant visibleAt, int limit) {
        SearchPredicateFactory factory = scope.predicate();
        var alike = factory.or();
        String text = String.join("\n", post.titles()) + "\n" + post.text();
        for (String field : List.of(IndexFields.TITLE, IndexFields.TEXT)) {
            alike.add(isRemote ? wordsRemotely(field, text) : words(field, text));
        }
        post.kin()
                .forEach((field, values) -> values.forEach(value -> alike.add(factory.match()
                        .field(field)
                        .matching(value)
                        .constantScore()
                        .boost(KINDRED))));
        var found = factory.bool().must(alike).mustNot(factory.id().matching(post.id()));
        new AmongPredicates(factory, PostQuery.visibleAt(visibleAt)).addTo(found);
        List<String> ids = session.search(scope)
                .select(field -> field.id(String.class))
                .where(found.toPredicate())
                .sort(sort -> sort.score().then().field(IndexFields.ID_KEY).desc())
                .totalHitCountThreshold(1)
                .fetchHits(limit);
        return ids.stream().map(DocumentId::parse).toList();
    }

    private Optional<KnownPost> known(String id) {
        return session.search(scope)
                .select(KnownPost::projection)
                .where(predicate -> predicate.id().matching(id))
                .fetchSingleHit();
    }

    private SearchPredicate words(String field, String text) {
        try (IndexReader reader = scope.extension(LuceneExtension.get()).openIndexReader();
                Analyzer analyzer = LuceneChains.analyzer(Chain.NEUTRAL)) {
            MoreLikeThis telling = new MoreLikeThis(reader);
            telling.setAnalyzer(analyzer);
            telling.setMinTermFreq(1);
            telling.setMinDocFreq(2);
            telling.setMaxQueryTerms(WORDS);
            telling.setMaxWordLen(LONGEST_WORD);
            telling.setMaxDocFreq(Math.max(10, reader.numDocs() / 5));
            telling.setBoost(true);
            telling.setFieldNames(new String[] {field});
            Query query = telling.like(field, new StringReader(text));
            return scope.predicate()
                    .extension(LuceneExtension.get())
                    .fromLuceneQuery(query)
                    .toPredicate();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SearchPredicate wordsRemotely(String field, String text) {
        JsonArray fields = new JsonArray();
        fields.add(field);
        JsonArray like = new JsonArray();
        like.add(text);
        JsonObject telling = new JsonObject();
        telling.add("fields", fields);
        telling.add("like", like);
        telling.addProperty("min_term_freq", 1);
        telling.addProperty("min_doc_freq", 2);
        telling.addProperty("max_query_terms", WORDS);
        telling.addProperty("max_word_length", LONGEST_WORD);
        telling.addProperty("boost_terms", 1);
        telling.addProperty("minimum_should_match", "1");
        JsonObject query = new JsonObject();
        query.add("more_like_this", telling);
        return scope.predicate()
                .extension(ElasticsearchExtension.get())
                .fromJson(query)
                .toPredicate();
    }
}
