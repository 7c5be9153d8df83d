package org.lectern.persistence.search;

import java.util.List;
import java.util.Optional;
import org.hibernate.search.engine.search.projection.ProjectionCollector;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.lectern.post.PostId;

/** What the index keeps of a post's texts to show it. */
record ShownPost(PostId id, List<String> titles, List<String> about, String text, Optional<String> language) {
    static ProjectionFinalStep<ShownPost> projection(SearchProjectionFactory<?, ?> field) {
        return field.composite()
                .from(
                        field.id(String.class),
                        field.field(IndexFields.TITLE, String.class).collector(ProjectionCollector.list()),
                        field.field(IndexFields.ABOUT, String.class).collector(ProjectionCollector.list()),
                        field.field(IndexFields.PLAIN, String.class),
                        field.field(IndexFields.STEMS, String.class))
                .asList(ShownPost::of);
    }

    private static ShownPost of(List<?> values) {
        return new ShownPost(
                DocumentId.parse((String) values.get(0)),
                texts(values.get(1)),
                texts(values.get(2)),
                Optional.ofNullable(values.get(3)).map(Object::toString).orElse(""),
                Optional.ofNullable(values.get(4)).map(Object::toString));
    }

    private static List<String> texts(Object values) {
        return values instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }
}
