package org.lectern.web.api.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.post.Cursor;
import org.lectern.post.Cursors;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Order;
import org.lectern.post.Status;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.post.filter.PostFilter;
import org.lectern.web.api.post.filter.WordsFilter;
import org.lectern.web.listing.PostQueries;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** Turns the parameters of a list, or of a feed, into a query. */
@ApplicationScoped
public class PostListing implements PostQueries {
    private static final int MAX_LIMIT = 100;
    private static final int USUAL_LIMIT = 20;
    private static final Set<String> OWN = Set.of("sort", "limit", "after");
    private static final Map<String, Order> ORDERS = Map.of(
            "-published", Order.NEWEST_FIRST,
            "published", Order.OLDEST_FIRST,
            "-modified", Order.LAST_MODIFIED_FIRST,
            "modified", Order.FIRST_MODIFIED_FIRST,
            "title", Order.TITLE,
            "-title", Order.TITLE_BACKWARDS);

    private final List<PostFilter> filters;
    private final Cursors cursors;
    private final Clock clock;

    /** For the container's proxy. */
    protected PostListing() {
        this(List.of(), null, null);
    }

    @Inject
    public PostListing(@Any Instance<PostFilter> filters, Cursors cursors, Clock clock) {
        this(filters.stream().toList(), cursors, clock);
    }

    public PostListing(List<PostFilter> filters, Cursors cursors, Clock clock) {
        this.filters = filters;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * The query that the parameters ask for.
     *
     * @param others parameters that mean something to the caller of this method
     * @param hasToken whether filters over what readers don't see are allowed
     */
    public PostQuery query(Parameters parameters, Set<String> others, boolean hasToken) {
        Set<String> known = new HashSet<>(others);
        known.addAll(OWN);
        known.addAll(ofFilters(parameters));
        parameters.requireKnown(known);
        boolean curates =
                filters.stream().filter(PostFilter::needsToken).anyMatch(filter -> isUsed(filter, parameters));
        if (curates && !hasToken) {
            throw ProblemException.of(
                    ProblemType.UNAUTHORIZED, "Drafts, trash and imports are seen only with a token.");
        }
        PostQuery query = curates ? PostQuery.everything() : PostQuery.visibleAt(clock.instant());
        for (PostFilter filter : filters) {
            query = filter.narrow(query, parameters);
        }
        Order order = order(parameters);
        int limit = parameters.whole("limit", 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        return query.ordered(order)
                .limitedTo(limit)
                .after(parameters.one("after").map(text -> cursor(text, order)));
    }

    @Override
    public PostQuery curated(Map<String, List<String>> values) {
        Parameters parameters = new Parameters(values);
        Set<String> known = new HashSet<>(OWN);
        known.addAll(ofFilters(parameters));
        parameters.requireKnown(known);
        PostQuery query = PostQuery.everything();
        for (PostFilter filter : filters) {
            query = filter.narrow(query, parameters);
        }
        Order order = order(parameters);
        return withoutTrash(query, parameters)
                .ordered(order)
                .limitedTo(parameters.whole("limit", 1, MAX_LIMIT).orElse(USUAL_LIMIT))
                .after(parameters.one("after").map(text -> cursor(text, order)));
    }

    /** Unless it is asked for. */
    private static PostQuery withoutTrash(PostQuery query, Parameters parameters) {
        return parameters.values().containsKey("status")
                ? query
                : query.matching(new PostQuery.Match(PostQuery.Field.STATUS, List.of(Status.TRASHED.text()), true));
    }

    /** Whether it is one of a list's parameters that anybody may use. */
    public boolean takes(String parameter) {
        return OWN.contains(parameter)
                || filters.stream().filter(filter -> !filter.needsToken()).anyMatch(filter -> filter.takes(parameter));
    }

    /** All posts that the filters leave, drafts too; those in the trash only where they are asked for. */
    public PostQuery selection(Parameters parameters) {
        Set<String> known = new HashSet<>();
        known.addAll(ofFilters(parameters));
        parameters.requireKnown(known);
        PostQuery query = PostQuery.everything();
        for (PostFilter filter : filters) {
            query = filter.narrow(query, parameters);
        }
        if (query.words().isPresent()) {
            throw Parameters.bad(
                    WordsFilter.NAME,
                    "finds posts to read, not to change: what has which words may be another post a moment later; name tags, kinds, dates or people instead");
        }
        return withoutTrash(query, parameters);
    }

    /** Those that filters have, and those of the request that one of them takes. */
    private Set<String> ofFilters(Parameters parameters) {
        Set<String> known = new HashSet<>();
        filters.forEach(filter -> known.addAll(filter.parameters()));
        parameters.values().keySet().stream()
                .filter(name -> filters.stream().anyMatch(filter -> filter.takes(name)))
                .forEach(known::add);
        return known;
    }

    private static boolean isUsed(PostFilter filter, Parameters parameters) {
        return filter.parameters().stream()
                .anyMatch(name -> !parameters.all(name).isEmpty());
    }

    private static Order order(Parameters parameters) {
        String name = parameters.one("sort").orElse("-published");
        Order order = ORDERS.get(name);
        if (order == null) {
            throw Parameters.bad(
                    "sort",
                    "has to be one of "
                            + String.join(
                                    ", ", ORDERS.keySet().stream().sorted().toList()));
        }
        return order;
    }

    private Cursor cursor(String text, Order order) {
        return cursors.parse(text)
                .filter(cursor -> cursor.order() == order)
                .orElseThrow(
                        () -> Parameters.bad(
                                "after",
                                "is no cursor of this list; take the one that 'next' of the page before gave, with the same 'sort'"));
    }
}
