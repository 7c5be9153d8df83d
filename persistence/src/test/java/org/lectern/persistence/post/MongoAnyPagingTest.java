package org.lectern.persistence.post;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.lectern.persistence.NeedsMongo;
import org.lectern.persistence.Store;
import org.lectern.post.AnyPaging;
import org.lectern.post.PostQuery.Order;
import org.lectern.post.Posts;

@AddLifecycleHook(NeedsMongo.class)
class MongoAnyPagingTest extends AnyPaging {
    @Override
    protected Posts posts() {
        return Store.mongo().emptied().posts();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aPostThatStaysInItsPlaceIsMetOnce(
            @ForAll @IntRange(max = 100) int list,
            @ForAll Order order,
            @ForAll @IntRange(min = 1, max = 6) int pageSize,
            @ForAll long seed) {
        walk(list, order, pageSize, seed);
    }
}
