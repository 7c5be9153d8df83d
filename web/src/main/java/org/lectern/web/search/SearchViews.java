package org.lectern.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.post.Cursors;
import org.lectern.search.Facet;
import org.lectern.search.FacetNames;
import org.lectern.search.Found;
import org.lectern.search.Found.FoundPost;
import org.lectern.search.Fragment;
import org.lectern.search.Hits;
import org.lectern.search.Search;
import org.lectern.web.api.search.Places;
import org.lectern.web.api.search.SearchListing;
import org.lectern.web.site.view.Entries;
import org.lectern.web.site.view.Entry;
import org.lectern.web.site.view.SearchView;

/** Makes of what a search found what its page shows. */
@ApplicationScoped
public class SearchViews {
    private static final String TITLE = "title";
    private static final int MOST_PASSAGES = 3;
    private static final int MOST_VALUES = 10;
    private static final Map<Facet, String> LABELS = Map.of(
            Facet.TAG, "Tags",
            Facet.KIND, "Kinds",
            Facet.EVENT, "Events",
            Facet.PERSON, "People",
            Facet.YEAR, "Years",
            Facet.LANGUAGE, "Languages");

    private final Entries entries;
    private final FacetNames names;
    private final Places places;
    private final Cursors cursors;

    /** For the container's proxy. */
    protected SearchViews() {
        this(null, null, null, null);
    }

    @Inject
    public SearchViews(Entries entries, FacetNames names, Places places, Cursors cursors) {
        this.entries = entries;
        this.names = names;
        this.places = places;
        this.cursors = cursors;
    }

    SearchView of(Search search, Found found, SearchQuery query) {
        List<SearchView.Facet> facets = Stream.of(Facet.values())
                .map(facet -> facet(facet, found, query))
                .flatMap(Optional::stream)
                .toList();
        boolean narrowed = Stream.of(Facet.values()).anyMatch(facet -> query.has(SearchListing.name(facet)));
        return new SearchView(
                search.text(),
                notice(found.total(), narrowed),
                narrowed,
                facets,
                hits(found.posts()),
                query.has(SearchQuery.AFTER) ? query.without(SearchQuery.AFTER).address() : "",
                places.next(search, found, cursors)
                        .map(next -> query.with(SearchQuery.AFTER, next).address())
                        .orElse(""));
    }

    private static String notice(long total, boolean narrowed) {
        if (total == 0) {
            return narrowed
                    ? "Nothing is found among these; narrow them down less, or look for other words."
                    : "Nothing is found. Fewer words, or other ones, may find more.";
        }
        if (total > Hits.COUNTED) {
            return "More than " + Hits.COUNTED + " posts";
        }
        return total == 1 ? "1 post" : total + " posts";
    }

    private List<SearchView.Hit> hits(List<FoundPost> found) {
        List<Entry> shown = entries.of(found.stream().map(FoundPost::post).toList());
        return IntStream.range(0, shown.size())
                .mapToObj(i -> hit(shown.get(i), found.get(i).highlights()))
                .toList();
    }

    private static SearchView.Hit hit(Entry entry, Map<String, List<Fragment>> highlights) {
        List<Fragment.Piece> title = highlights.getOrDefault(TITLE, List.of()).stream()
                .filter(fragment -> plain(fragment).equals(entry.title()))
                .findFirst()
                .map(Fragment::pieces)
                .orElseGet(
                        () -> entry.title().isEmpty() ? List.of() : List.of(new Fragment.Piece(entry.title(), false)));
        List<Fragment> passages = highlights.entrySet().stream()
                .filter(field -> !field.getKey().equals(TITLE))
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .flatMap(field -> field.getValue().stream())
                .limit(MOST_PASSAGES)
                .toList();
        return new SearchView.Hit(entry, title, passages);
    }

    private static String plain(Fragment fragment) {
        return fragment.pieces().stream().map(Fragment.Piece::text).collect(Collectors.joining());
    }

    /** A facet with one value narrows nothing down. */
    private Optional<SearchView.Facet> facet(Facet facet, Found found, SearchQuery query) {
        String name = SearchListing.name(facet);
        List<SearchView.Value> values = names.of(facet, found.facets().getOrDefault(facet, List.of())).stream()
                .map(each -> value(name, each, query))
                .sorted(Comparator.comparing((SearchView.Value value) -> !value.chosen()))
                .limit(MOST_VALUES)
                .toList();
        return values.size() < 2 && !query.has(name)
                ? Optional.empty()
                : Optional.of(new SearchView.Facet(name, LABELS.get(facet), values));
    }

    private static SearchView.Value value(String name, FacetNames.Named named, SearchQuery query) {
        boolean chosen = query.says(name, named.value());
        SearchQuery other = chosen ? query.without(name) : query.with(name, named.value());
        return new SearchView.Value(named.label(), named.posts(), other.address(), chosen);
    }
}
