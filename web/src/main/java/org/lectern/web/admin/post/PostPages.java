package org.lectern.web.admin.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.post.Cursor;
import org.lectern.post.Cursors;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Order;
import org.lectern.search.FindPosts;
import org.lectern.web.listing.PostQueries;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** Pages of posts by key, forwards and backwards: each costs the same, however far it is from the first. */
@ApplicationScoped
public class PostPages {
    private final PostQueries queries;
    private final FindPosts find;
    private final Cursors cursors;

    /** For the container's proxy. */
    protected PostPages() {
        this(null, null, null);
    }

    @Inject
    public PostPages(PostQueries queries, FindPosts find, Cursors cursors) {
        this.queries = queries;
        this.find = find;
        this.cursors = cursors;
    }

    /**
     * Posts as the table shows them.
     *
     * @param next the address of the next page; empty: there is none; so with the previous one
     */
    public record Shown(List<Post> posts, Optional<PostAddress> next, Optional<PostAddress> previous) {}

    /** @throws ProblemException that says what is wrong with the address */
    public Shown page(PostAddress address) {
        PostQuery query = query(address);
        if (address.before().isPresent()) {
            return before(address, query);
        }
        PostPage page = find.page(query);
        return new Shown(
                page.posts(),
                page.next().map(cursors::text).map(address::after),
                address.after().isEmpty() ? Optional.empty() : front(address, page.posts(), query.order()));
    }

    /** The same list from its end on, turned round again. */
    private Shown before(PostAddress address, PostQuery query) {
        Order backwards = reversed(query.order());
        Cursor from = cursors.parse(address.before().orElseThrow())
                .filter(cursor -> cursor.order() == backwards)
                .orElseThrow(() -> bad("before", "is no cursor of this list"));
        PostPage page = find.page(query.ordered(backwards).after(Optional.of(from)));
        List<Post> posts = new ArrayList<>(page.posts());
        Collections.reverse(posts);
        Optional<PostAddress> next = posts.isEmpty()
                ? Optional.of(address.first())
                : Optional.of(address.after(cursors.text(Cursor.behind(posts.get(posts.size() - 1), query.order()))));
        return new Shown(posts, next, page.next().isEmpty() ? Optional.empty() : front(address, posts, query.order()));
    }

    private Optional<PostAddress> front(PostAddress address, List<Post> posts, Order order) {
        return posts.stream()
                .findFirst()
                .map(first -> address.before(cursors.text(Cursor.behind(first, reversed(order)))))
                .or(() -> Optional.of(address.first()));
    }

    /** All that the address's filters leave, in its order, from its cursor on. */
    public PostQuery query(PostAddress address) {
        if (address.isDoubled()) {
            throw bad("sort", "and the others that order the list stand once");
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>(address.filters());
        parameters.put("sort", List.of(address.sort()));
        parameters.put(
                "limit",
                List.of(address.rows()
                        .orElseThrow(() -> bad("rows", "has to be one of " + PostAddress.ROWS))
                        .toString()));
        address.after().ifPresent(cursor -> parameters.put("after", List.of(cursor)));
        if (address.saysColumns() && address.columns().isEmpty()) {
            throw bad("columns", "names a column that there is not");
        }
        return queries.curated(parameters);
    }

    static Order reversed(Order order) {
        return switch (order) {
            case NEWEST_FIRST -> Order.OLDEST_FIRST;
            case OLDEST_FIRST -> Order.NEWEST_FIRST;
            case LAST_MODIFIED_FIRST -> Order.FIRST_MODIFIED_FIRST;
            case FIRST_MODIFIED_FIRST -> Order.LAST_MODIFIED_FIRST;
            case TITLE -> Order.TITLE_BACKWARDS;
            case TITLE_BACKWARDS -> Order.TITLE;
        };
    }

    private static ProblemException bad(String name, String what) {
        return ProblemException.of(ProblemType.BAD_PARAMETER, "The parameter '" + name + "' " + what + ".");
    }
}
