package org.lectern.persistence.search;

import java.util.stream.IntStream;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** {@link Chain}s for OpenSearch and Elasticsearch. */
final class RemoteChains implements ElasticsearchAnalysisConfigurer {
    /** Part words, as Lucene's filter for Persian has it. */
    private static final String JOINERS = "joiners";

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.charFilter(JOINERS).type("mapping").param("mappings", new String[] {"\\u200C=>\\u0020"});
        for (Chain chain : Chain.ALL) {
            String[] names = IntStream.range(0, chain.filters().size())
                    .mapToObj(place -> chain.name() + "_" + place)
                    .toArray(String[]::new);
            context.analyzer(chain.name())
                    .custom()
                    .tokenizer("standard")
                    .charFilters(JOINERS)
                    .tokenFilters(names);
            for (int i = 0; i < names.length; i++) {
                Chain.Filter filter = chain.filters().get(i);
                var step = context.tokenFilter(names[i]).type(filter.remote());
                filter.remoteParams().forEach(step::param);
            }
        }
    }
}
