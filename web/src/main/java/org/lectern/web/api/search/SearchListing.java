package org.lectern.web.api.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.post.PostQuery;
import org.lectern.search.Facet;
import org.lectern.search.Place;
import org.lectern.search.Search;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.post.PostListing;
import org.lectern.web.api.post.filter.WordsFilter;

/** Turns the parameters of a search into one: those of lists, with {@code q}, and the best hits first where no order is asked for. */
@ApplicationScoped
public class SearchListing {
    static final String FACETS = "facets";

    private static final String AFTER = "after";
    private static final String NONE = "none";

    private final PostListing listing;
    private final Places places;

    /** For the container's proxy. */
    protected SearchListing() {
        this(null, null);
    }

    @Inject
    public SearchListing(PostListing listing, Places places) {
        this.listing = listing;
        this.places = places;
    }

    /**
     * @param others parameters that mean something to the caller of this method
     * @param hasToken whether filters over what readers don't see are allowed
     */
    public Search search(Parameters parameters, Set<String> others, boolean hasToken) {
        Set<String> known = new HashSet<>(others);
        known.add(FACETS);
        boolean ranked = parameters.one("sort").isEmpty();
        Parameters filters = ranked ? without(AFTER, parameters) : parameters;
        PostQuery query = listing.query(filters, known, hasToken);
        String words = query.words()
                .orElseThrow(() -> Parameters.bad(WordsFilter.NAME, "is missing; give it the words to look for"));
        Optional<Place> after = ranked ? parameters.one(AFTER).map(this::place) : Optional.empty();
        return new Search(words, query.withoutWords(), ranked, after, facets(parameters), true);
    }

    /** Whether it is a parameter that a search by anybody may have. */
    public boolean takes(String parameter) {
        return parameter.equals(FACETS) || listing.takes(parameter);
    }

    private Place place(String text) {
        return places.parse(text)
                .orElseThrow(
                        () -> Parameters.bad(
                                AFTER,
                                "is no cursor of this search; take the one that 'next' of the page before gave, with the same 'q' and 'sort'"));
    }

    private static Set<Facet> facets(Parameters parameters) {
        Optional<String> names = parameters.one(FACETS);
        if (names.filter(NONE::equals).isPresent()) {
            return Set.of();
        }
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        names.ifPresentOrElse(
                text -> Arrays.stream(text.split(",", -1)).map(String::strip).forEach(name -> facets.add(facet(name))),
                () -> facets.addAll(List.of(Facet.values())));
        return facets;
    }

    private static Facet facet(String name) {
        return Arrays.stream(Facet.values())
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> Parameters.bad(
                                FACETS,
                                "names '" + name
                                        + "', which is not there; there are tag, kind, event, person, year, language, or none alone"));
    }

    /** As parameters and answers spell it. */
    public static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    private static Parameters without(String name, Parameters parameters) {
        Map<String, List<String>> others = new LinkedHashMap<>(parameters.values());
        others.remove(name);
        return new Parameters(others);
    }
}
