package org.lectern.persistence.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.lectern.search.SearchText;
import org.lectern.search.SearchText.Part;

/** What to mark in texts of one language: the words that were searched for, in each form that was found. */
final class MarkedWords {
    static final String FIELD = "text";

    private static final String NO_LANGUAGE = "";

    /** By language: each word both as it stands there and as its stem. */
    private static final Map<String, Analyzer> ANALYZERS = Map.of(
            NO_LANGUAGE,
            LuceneChains.analyzer(Chain.NEUTRAL_TYPED),
            "en",
            LuceneChains.analyzer(Chain.ENGLISH.besideWords()),
            "nl",
            LuceneChains.analyzer(Chain.DUTCH.besideWords()),
            "de",
            LuceneChains.analyzer(Chain.GERMAN.besideWords()));

    private final SearchText text;
    private final boolean loose;
    private final Map<String, Query> queries = new HashMap<>();

    MarkedWords(SearchText text, boolean loose) {
        this.text = text;
        this.loose = loose;
    }

    static Analyzer analyzer(Optional<String> language) {
        return ANALYZERS.get(language.orElse(NO_LANGUAGE));
    }

    Query query(Optional<String> language) {
        return queries.computeIfAbsent(language.orElse(NO_LANGUAGE), name -> built(ANALYZERS.get(name)));
    }

    private Query built(Analyzer analyzer) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        QueryBuilder builder = new QueryBuilder(analyzer);
        for (Part part : text.wanted()) {
            List<Query> forms = new ArrayList<>();
            Optional.ofNullable(builder.createPhraseQuery(FIELD, part.text())).ifPresent(forms::add);
            String folded = TextPredicates.folded(part.text());
            if (part.last()) {
                forms.add(new PrefixQuery(new Term(FIELD, folded)));
            }
            if (loose && !part.quoted()) {
                TextPredicates.edits(part)
                        .ifPresent(edits -> forms.add(
                                new FuzzyQuery(new Term(FIELD, folded), edits, TextPredicates.SAME_BEGINNING)));
            }
            forms.forEach(form -> any.add(form, Occur.SHOULD));
        }
        return any.build();
    }
}
