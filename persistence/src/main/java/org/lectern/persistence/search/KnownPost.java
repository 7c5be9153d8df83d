package org.lectern.persistence.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.projection.ProjectionCollector;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;

/**
 * What the index keeps of a post to find others like it.
 *
 * @param id a {@link DocumentId}
 * @param kin by field: what it has in common with its kin
 */
record KnownPost(String id, List<String> titles, String text, Map<String, List<String>> kin) {
    private static final List<String> KIN = List.of("tag", "person", "event", IndexFields.SERIES);
    private static final int TEXT = 10_000;

    static ProjectionFinalStep<KnownPost> projection(SearchProjectionFactory<?, ?> field) {
        return field.composite()
                .from(
                        field.id(String.class),
                        list(field, IndexFields.TITLE),
                        field.field(IndexFields.PLAIN, String.class),
                        list(field, KIN.get(0)),
                        list(field, KIN.get(1)),
                        list(field, KIN.get(2)),
                        list(field, KIN.get(3)))
                .asList(KnownPost::of);
    }

    private static ProjectionFinalStep<List<String>> list(SearchProjectionFactory<?, ?> field, String name) {
        return field.field(name, String.class).collector(ProjectionCollector.list());
    }

    private static KnownPost of(List<?> values) {
        Map<String, List<String>> kin = new HashMap<>();
        for (int i = 0; i < KIN.size(); i++) {
            kin.put(KIN.get(i), texts(values.get(3 + i)));
        }
        String text = values.get(2) instanceof String plain ? plain : "";
        return new KnownPost(
                (String) values.get(0), texts(values.get(1)), text.substring(0, Math.min(TEXT, text.length())), kin);
    }

    private static List<String> texts(Object values) {
        return ((List<?>) values).stream().map(String.class::cast).toList();
    }
}
