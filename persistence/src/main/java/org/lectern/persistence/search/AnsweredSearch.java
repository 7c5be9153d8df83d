package org.lectern.persistence.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.lectern.post.Cursor;
import org.lectern.search.Facet;
import org.lectern.search.FacetCount;
import org.lectern.search.Fragment;
import org.lectern.search.Hit;
import org.lectern.search.Hits;
import org.lectern.search.Place;
import org.lectern.search.Reach;
import org.lectern.search.Search;
import org.lectern.search.SearchText;

/** Makes a page of hits from what an index says. */
final class AnsweredSearch {
    /** With fewer hits than this, beginnings of all words are looked for, too; and with fewer than that, similar words. */
    private static final Map<Reach, Integer> FEW = Map.of(Reach.BEGUN, 10, Reach.SIMILAR, 3);

    private final Search search;
    private final SearchText text;
    private final SearchSession session;
    private final Searching searching;

    private AnsweredSearch(Search search, SearchText text, PostIndex index, SearchSession session) {
        this.search = search;
        this.text = text;
        this.session = session;
        searching = new Searching(index, session, search, text);
    }

    static Hits of(Search search, PostIndex index, SearchSession session) {
        SearchText text = SearchText.of(search.text());
        if (text.wanted().isEmpty()) {
            return Hits.none();
        }
        AnsweredSearch answered = new AnsweredSearch(search, text, index, session);
        return search.ranked() ? answered.ranked() : answered.listed();
    }

    private Hits ranked() {
        int wanted = search.among().limit() + 1;
        Reach reach = search.after().map(Place::reach).orElse(Reach.TYPED);
        int passed = search.after()
                .map(place -> (int) Math.min(place.passed(), Window.DEEPEST))
                .orElse(0);
        Window.View view = ranked(reach).behind(passed, wanted);
        for (Reach further : List.of(Reach.BEGUN, Reach.SIMILAR)) {
            boolean isTooFew = search.after().isEmpty() && view.total() < FEW.get(further);
            if (isTooFew && TextPredicates.reaches(text, further)) {
                reach = further;
                view = ranked(further).behind(0, wanted);
            }
        }
        return hits(view, reach, view.total(), passed);
    }

    private Window ranked(Reach reach) {
        Predicate<FoundPost> isBehind = search.after()
                .<Predicate<FoundPost>>map(place -> found -> found.score() < place.score()
                        || found.score() == place.score() && found.idKey().compareTo(place.id()) < 0)
                .orElse(found -> true);
        int deepest = reach == Reach.SIMILAR ? Searching.SIMILAR : Window.DEEPEST;
        return new Window((from, count) -> searching.best(from, count, reach), isBehind, deepest);
    }

    private Hits listed() {
        int wanted = search.among().limit() + 1;
        int skip = search.among().skip();
        Predicate<FoundPost> isBehind = search.among()
                .after()
                .<Predicate<FoundPost>>map(cursor -> found -> isBehind(found, cursor))
                .orElse(found -> true);
        Window window = new Window((from, count) -> searching.listed(from + skip, count), isBehind, Window.DEEPEST);
        Window.View view = window.behind(0, wanted);
        return hits(view, Reach.TYPED, view.total(), 0);
    }

    private static boolean isBehind(FoundPost found, Cursor cursor) {
        boolean isDescending = cursor.order().isDescending();
        boolean isSameKey = found.place().equals(OrderKeys.of(cursor));
        int byId = found.idKey().compareTo(DocumentId.key(cursor.id()));
        return !isSameKey || (isDescending ? byId < 0 : byId > 0);
    }

    private Hits hits(Window.View view, Reach reach, long total, int passed) {
        int limit = search.among().limit();
        List<FoundPost> page =
                view.hits().subList(0, Math.min(limit, view.hits().size()));
        Optional<Place> next = Optional.of(page)
                .filter(some -> view.hits().size() > limit)
                .map(some -> some.get(some.size() - 1))
                .map(last -> new Place(last.score(), last.idKey(), (long) passed + limit, reach));
        Map<String, Map<String, List<Fragment>>> highlights =
                search.highlights() ? new Highlights(text, reach).of(page, session) : Map.of();
        List<Hit> hits = page.stream()
                .map(found -> new Hit(found.id(), found.score(), highlights.getOrDefault(found.idKey(), Map.of())))
                .toList();
        Map<Facet, List<FacetCount>> facets = search.facets().isEmpty() ? Map.of() : searching.facets(reach);
        boolean isExact = total < Hits.COUNTED
                && (search.ranked() || search.among().after().isEmpty());
        return new Hits(hits, next, isExact || facets.isEmpty() ? total : searching.total(reach), facets);
    }
}
