package org.lectern.web.admin.post;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lectern.post.PostQuery;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The orders of the table, as addresses, the table and queries call them. */
enum PostSort {
    NEWEST_FIRST("-published", PostQuery.Order.NEWEST_FIRST),
    OLDEST_FIRST("published", PostQuery.Order.OLDEST_FIRST),
    LAST_MODIFIED_FIRST("-modified", PostQuery.Order.LAST_MODIFIED_FIRST),
    FIRST_MODIFIED_FIRST("modified", PostQuery.Order.FIRST_MODIFIED_FIRST),
    TITLE("title", PostQuery.Order.TITLE),
    TITLE_BACKWARDS("-title", PostQuery.Order.TITLE_BACKWARDS);

    private final String text;
    private final PostQuery.Order order;

    PostSort(String text, PostQuery.Order order) {
        this.text = text;
        this.order = order;
    }

    static Optional<PostSort> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }

    /** What the table is sorted by; an unsorted one shows the newest first. */
    static PostSort of(Collection<SortMeta> sorting) {
        return sorting.stream()
                .filter(SortMeta::isActive)
                .map(meta -> (meta.getOrder().isDescending() ? "-" : "") + meta.getField())
                .map(PostSort::parse)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(NEWEST_FIRST);
    }

    /** For the table's first showing. */
    List<SortMeta> sorting() {
        return List.of(SortMeta.builder()
                .field(order.field())
                .order(order.isDescending() ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                .build());
    }

    String text() {
        return text;
    }

    PostQuery.Order order() {
        return order;
    }
}
