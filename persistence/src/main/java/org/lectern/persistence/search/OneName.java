package org.lectern.persistence.search;

import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;

/** Calls the one index as it is to be called; it needs no other names, which the interface wants to hear as null. */
record OneName(String name) implements IndexLayoutStrategy {
    @Override
    public String createInitialElasticsearchIndexName(String hibernateSearchIndexName) {
        return name;
    }

    @Override
    public String createWriteAlias(String hibernateSearchIndexName) {
        return null;
    }

    @Override
    public String createReadAlias(String hibernateSearchIndexName) {
        return null;
    }

    @Override
    public String extractUniqueKeyFromHibernateSearchIndexName(String hibernateSearchIndexName) {
        return hibernateSearchIndexName;
    }

    @Override
    public String extractUniqueKeyFromElasticsearchIndexName(String elasticsearchIndexName) {
        return IndexOpening.INDEX;
    }
}
