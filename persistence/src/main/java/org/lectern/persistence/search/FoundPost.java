package org.lectern.persistence.search;

import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery.Order;

/**
 * What the index says of a hit.
 *
 * @param place what it is ordered by: its score, or its key in a list's order
 */
record FoundPost(PostId id, Comparable<?> place) {
    static ProjectionFinalStep<FoundPost> ranked(SearchProjectionFactory<?, ?> field) {
        return field.composite()
                .from(field.id(String.class), field.score())
                .as((id, score) -> new FoundPost(DocumentId.parse(id), score.doubleValue()));
    }

    static ProjectionFinalStep<FoundPost> listed(SearchProjectionFactory<?, ?> field, Order order) {
        Class<? extends Comparable<?>> type = order.field().equals(PostFields.TITLE) ? String.class : Long.class;
        return field.composite()
                .from(field.id(String.class), field.field(OrderKeys.field(order), type))
                .as((id, key) -> new FoundPost(DocumentId.parse(id), key));
    }

    double score() {
        return place instanceof Double score ? score : 0;
    }

    String idKey() {
        return DocumentId.key(id);
    }
}
