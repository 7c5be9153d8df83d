package org.lectern.persistence.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.model.dsl.LuceneAnalyzerOptionalComponentsStep;

/** {@link Chain}s for Lucene. */
final class LuceneChains implements LuceneAnalysisConfigurer {
    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.similarity(new LoneScores());
        for (Chain chain : Chain.ALL) {
            LuceneAnalyzerOptionalComponentsStep steps =
                    context.analyzer(chain.name()).custom().tokenizer("standard");
            steps.charFilter("persian");
            for (Chain.Filter filter : chain.filters()) {
                var step = steps.tokenFilter(filter.lucene());
                filter.luceneParams().forEach(step::param);
            }
        }
    }

    /** For those who look at texts outside of an index. */
    static Analyzer analyzer(Chain chain) {
        try {
            CustomAnalyzer.Builder builder =
                    CustomAnalyzer.builder().addCharFilter("persian").withTokenizer("standard");
            for (Chain.Filter filter : chain.filters()) {
                builder.addTokenFilter(filter.lucene(), new HashMap<>(filter.luceneParams()));
            }
            return builder.build();
        } catch (IOException noFileIsRead) {
            throw new UncheckedIOException(noFileIsRead);
        }
    }
}
