package org.lectern.web.site.view;

import java.util.List;
import org.lectern.search.Fragment;

/**
 * A page of a search. Empty texts and lists for what it has not.
 *
 * @param words that were looked for
 * @param notice how many there are, or why there is nothing
 * @param narrowed whether a facet is chosen
 * @param first the address of the first page, where this is another one
 * @param more the address of the next page
 */
public record SearchView(
        String words, String notice, boolean narrowed, List<Facet> facets, List<Hit> hits, String first, String more) {
    public SearchView {
        facets = List.copyOf(facets);
        hits = List.copyOf(hits);
    }

    /** Nothing but the form, and something to say. */
    public static SearchView empty(String words, String notice) {
        return new SearchView(words, notice, false, List.of(), List.of(), "", "");
    }

    /** @param title empty: the post has none */
    public record Hit(Entry entry, List<Fragment.Piece> title, List<Fragment> passages) {}

    /** @param name as the parameter is called */
    public record Facet(String name, String label, List<Value> values) {}

    /** @param href leads to what is left with it; where it is chosen, to what there is without it */
    public record Value(String label, long posts, String href, boolean chosen) {}
}
