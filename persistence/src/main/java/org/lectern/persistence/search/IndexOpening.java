package org.lectern.persistence.search;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.Map;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMappingBuilder;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;

/** Opens indexes with Hibernate Search: the same fields wherever they are. */
final class IndexOpening {
    /** Of both: what several index under one root are told apart by. */
    static final String INDEX = "posts";

    /** Scores that depend on the post alone, as {@link LoneScores} gives them on Lucene; coarser, but any server can do it. */
    private static final String SETTINGS = "org/lectern/persistence/search/index-settings.json";

    private IndexOpening() {}

    /** An index in this folder, which is made if need be. */
    static PostIndex lucene(Path folder) {
        SearchMappingBuilder builder = mapping(false);
        builder.property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "LATEST")
                .property("hibernate.search.backend.directory.root", folder.toString())
                .property("hibernate.search.backend.analysis.configurer", new LuceneChains())
                .property("hibernate.search.backend.thread_pool.size", 2)
                .property("hibernate.search.backend.indexing.queue_count", 2)
                .property("hibernate.search.backend.io.refresh_interval", 1_000)
                .property("hibernate.search.backend.io.commit_interval", 1_000)
                .property("hibernate.search.backend.io.writer.ram_buffer_size", 32);
        return new PostIndex(builder.build(), false);
    }

    /** An index on a server. @param isNew whether it is to be made */
    static PostIndex remote(RemoteAddress address, String name, boolean isNew) {
        SearchMappingBuilder builder = mapping(true)
                .property("hibernate.search.backend.type", "elasticsearch")
                .property("hibernate.search.backend.uris", address.root())
                .property("hibernate.search.backend.analysis.configurer", new RemoteChains())
                .property("hibernate.search.backend.layout.strategy", new OneName(name))
                .property("hibernate.search.backend.schema_management.settings_file", SETTINGS)
                .property("hibernate.search.backend.thread_pool.size", 2)
                .property("hibernate.search.backend.indexing.queue_count", 2)
                .property("hibernate.search.schema_management.strategy", isNew ? "create" : "none");
        address.user().ifPresent(user -> builder.property("hibernate.search.backend.username", user.name())
                .property("hibernate.search.backend.password", user.password()));
        return new PostIndex(builder.build(), true);
    }

    private static SearchMappingBuilder mapping(boolean isRemote) {
        return SearchMapping.builder(AnnotatedTypeSource.empty(), MethodHandles.lookup())
                .property("hibernate.search.mapping.configurer", (StandalonePojoMappingConfigurer)
                        context -> configure(context, isRemote));
    }

    private static void configure(StandalonePojoMappingConfigurationContext context, boolean isRemote) {
        // Looks for annotations in jars, which WildFly's class loader gives addresses that it cannot read.
        context.annotationMapping()
                .discoverAnnotationsFromReferencedTypes(false)
                .buildMissingDiscoveredJandexIndexes(false);
        TypeMappingStep type = context.programmaticMapping().type(IndexedPost.class);
        type.searchEntity();
        type.indexed().index(INDEX);
        type.property("id").documentId();
        type.binder(new IndexSchema(isRemote), Map.of());
    }
}
