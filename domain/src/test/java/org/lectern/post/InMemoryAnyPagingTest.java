package org.lectern.post;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lectern.post.PostQuery.Order;

class InMemoryAnyPagingTest extends AnyPaging {
    @Override
    protected Posts posts() {
        return new InMemoryPosts();
    }

    @Property(tries = 500)
    void aPostThatStaysInItsPlaceIsMetOnce(
            @ForAll @IntRange(max = 100) int list,
            @ForAll Order order,
            @ForAll @IntRange(min = 1, max = 6) int pageSize,
            @ForAll long seed) {
        walk(list, order, pageSize, seed);
    }
}
