package org.lectern.persistence.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.document.FeatureField;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFinalStep;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** What fields the index has, and how a post's values get there. Whoever changes it counts {@link #VERSION} up: indexes are made anew. */
final class IndexSchema implements TypeBinder {
    static final int VERSION = 2;

    /** In the recency's field of Lucene, the one feature. */
    static final String YEARS = "years";

    private final boolean isRemote;
    private final Map<String, IndexFieldReference<?>> fields = new HashMap<>();

    IndexSchema(boolean isRemote) {
        this.isRemote = isRemote;
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        IndexSchemaElement schema = context.indexSchemaElement();
        for (String tier : IndexFields.TIERS) {
            texts(schema, tier, Chain.NEUTRAL, Chain.NEUTRAL_TYPED);
            texts(schema, IndexFields.stemmed(tier, "en"), Chain.ENGLISH, Chain.ENGLISH);
            texts(schema, IndexFields.stemmed(tier, "nl"), Chain.DUTCH, Chain.DUTCH);
            texts(schema, IndexFields.stemmed(tier, "de"), Chain.GERMAN, Chain.GERMAN);
        }
        texts(schema, IndexFields.TITLE_BEGINNINGS, Chain.BEGINNINGS, Chain.BEGINNINGS_TYPED);
        texts(schema, IndexFields.NAME_BEGINNINGS, Chain.BEGINNINGS, Chain.BEGINNINGS_TYPED);
        IndexFields.KEYWORDS.forEach(name -> many(
                schema, name, type -> type.asString().aggregable(Aggregable.YES).projectable(Projectable.YES)));
        many(schema, IndexFields.WHOLE_TITLE, IndexFieldTypeFactory::asString);
        one(schema, IndexFields.PUBLISHED_KEY, type -> type.asLong()
                .sortable(Sortable.YES)
                .projectable(Projectable.YES));
        one(schema, IndexFields.MODIFIED_KEY, type -> type.asLong()
                .sortable(Sortable.YES)
                .projectable(Projectable.YES));
        one(schema, IndexFields.TITLE_KEY, type -> type.asString()
                .sortable(Sortable.YES)
                .projectable(Projectable.YES));
        one(schema, IndexFields.ID_KEY, type -> type.asString().sortable(Sortable.YES));
        many(schema, IndexFields.NAMES, IndexSchema::shown);
        one(schema, IndexFields.SLUG, IndexSchema::shown);
        one(schema, IndexFields.PLAIN, IndexSchema::shown);
        one(schema, IndexFields.STEMS, IndexSchema::shown);
        one(schema, IndexFields.BOOKMARK, type -> type.asLong().projectable(Projectable.YES));
        recency(schema);
        context.bridge(IndexedPost.class, new Bridge(fields, isRemote));
    }

    private void texts(IndexSchemaElement schema, String name, Chain indexed, Chain typed) {
        boolean isShown = IndexFields.TIERS.contains(name) && !name.equals(IndexFields.TEXT);
        many(schema, name, type -> type.asString()
                .analyzer(indexed.name())
                .searchAnalyzer(typed.name())
                .projectable(isShown ? Projectable.YES : Projectable.NO));
    }

    private static IndexFieldTypeFinalStep<String> shown(IndexFieldTypeFactory type) {
        return type.asString().searchable(Searchable.NO).projectable(Projectable.YES);
    }

    private void recency(IndexSchemaElement schema) {
        if (isRemote) {
            one(schema, IndexFields.RECENCY, type -> type.extension(ElasticsearchExtension.get())
                    .asNative()
                    .mapping("{\"type\": \"date\", \"format\": \"epoch_millis\"}"));
            return;
        }
        one(schema, IndexFields.RECENCY, type -> type.extension(LuceneExtension.get())
                .asNative(
                        Float.class,
                        (path, value, collector) -> collector.accept(new FeatureField(path, YEARS, value))));
    }

    private <F> void one(
            IndexSchemaElement schema,
            String name,
            Function<IndexFieldTypeFactory, ? extends IndexFieldTypeFinalStep<F>> type) {
        fields.put(name, schema.field(name, type).toReference());
    }

    private <F> void many(
            IndexSchemaElement schema,
            String name,
            Function<IndexFieldTypeFactory, ? extends IndexFieldTypeFinalStep<F>> type) {
        fields.put(name, schema.field(name, type).multiValued().toReference());
    }

    /** Writes what a post holds; a value's type is the field's. */
    private record Bridge(Map<String, IndexFieldReference<?>> fields, boolean isRemote)
            implements TypeBridge<IndexedPost> {
        @Override
        public void write(DocumentElement target, IndexedPost post, TypeBridgeWriteContext context) {
            post.values().forEach((name, values) -> write(target, name, values));
        }

        private void write(DocumentElement target, String name, List<?> values) {
            @SuppressWarnings("unchecked") // What IndexedPosts puts there is of the type that the schema states.
            IndexFieldReference<Object> field = (IndexFieldReference<Object>) fields.get(name);
            boolean isJson = isRemote && name.equals(IndexFields.RECENCY);
            values.forEach(value -> target.addValue(field, isJson ? Recency.remote((Float) value) : value));
        }
    }
}
