package org.lectern.persistence.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.projection.ProjectionCollector;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.lectern.post.PostQuery;
import org.lectern.search.SearchText;
import org.lectern.search.Suggestion;
import org.lectern.search.Suggestion.Sort;

/**
 * Names and titles that have words which begin as typed, taken from posts that anybody may read: so nothing is told of that only a draft
 * shows. Names that begin as typed come first, of these those that many posts have,
 * and then titles, the newest first.
 */
final class Suggesting {
    /** Posts that are looked at for names; those found so far are left out of the next look. */
    private static final int LOOKED_AT = 60;

    private static final int LOOKS = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<Sort, String> SLUGS = Map.of(Sort.TAG, "tag", Sort.PERSON, "person", Sort.EVENT, "event");

    private final SearchSession session;
    private final SearchText typed;
    private final PostQuery visible;
    private final Set<String> beginnings;
    private final String whole;

    Suggesting(SearchSession session, String beginning, Instant visibleAt) {
        this.session = session;
        typed = SearchText.of(beginning.replace('"', ' ').replace('-', ' '));
        visible = PostQuery.visibleAt(visibleAt);
        beginnings = typed.parts().stream().flatMap(part -> words(part.text())).collect(Collectors.toSet());
        whole = words(beginning).collect(Collectors.joining(" "));
    }

    List<Suggestion> best(int limit) {
        if (beginnings.isEmpty()) {
            return List.of();
        }
        List<Suggestion> names = names(limit);
        int left = Math.max(limit - names.size(), (limit + 1) / 2);
        List<Suggestion> titles = titles(left);
        int most = Math.max(limit - titles.size(), 0);
        return Stream.concat(names.stream().limit(most), titles.stream())
                .limit(limit)
                .toList();
    }

    private List<Suggestion> names(int limit) {
        Map<Suggestion, Integer> counts = new HashMap<>();
        for (int look = 0; look < LOOKS && counts.size() < limit; look++) {
            int before = counts.size();
            namesBeside(counts.keySet()).forEach(name -> counts.merge(name, 1, Integer::sum));
            if (counts.size() == before) {
                break;
            }
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Suggestion, Integer> entry) -> distance(entry.getKey()))
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .thenComparing(entry -> entry.getKey().text())
                        .thenComparing(entry -> entry.getKey().slug()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Stream<Suggestion> namesBeside(Set<Suggestion> known) {
        SearchPredicateFactory factory = session.scope(IndexedPost.class).predicate();
        var bool = factory.bool();
        new AmongPredicates(factory, visible).addTo(bool);
        typed.parts()
                .forEach(part -> bool.filter(
                        factory.phrase().field(IndexFields.NAME_BEGINNINGS).matching(part.text())));
        known.forEach(name ->
                bool.mustNot(factory.match().field(SLUGS.get(name.sort())).matching(name.slug())));
        List<List<String>> found = session.search(IndexedPost.class)
                .select(field -> field.field(IndexFields.NAMES, String.class).collector(ProjectionCollector.list()))
                .where(bool.toPredicate())
                .sort(sort -> sort.field(IndexFields.PUBLISHED_KEY).desc())
                .totalHitCountThreshold(1)
                .fetchHits(LOOKED_AT);
        return found.stream()
                .flatMap(List::stream)
                .map(NamesOfPost::unpacked)
                .filter(name -> begins(name.text()) && !known.contains(name));
    }

    private List<Suggestion> titles(int limit) {
        SearchPredicateFactory factory = session.scope(IndexedPost.class).predicate();
        var bool = factory.bool();
        new AmongPredicates(factory, visible).addTo(bool);
        typed.parts()
                .forEach(part -> bool.filter(
                        factory.phrase().field(IndexFields.TITLE_BEGINNINGS).matching(part.text())));
        List<Suggestion> found = session.search(IndexedPost.class)
                .select(field -> field.composite()
                        .from(
                                field.id(String.class),
                                field.field(IndexFields.TITLE, String.class).collector(ProjectionCollector.list()),
                                field.field(IndexFields.SLUG, String.class))
                        .as((id, titles, slug) -> new Suggestion(
                                titles.stream().findFirst().orElse(""),
                                Sort.POST,
                                Optional.ofNullable(slug)
                                        .orElseGet(() -> DocumentId.parse(id).text()))))
                .where(bool.toPredicate())
                .sort(sort -> sort.field(IndexFields.PUBLISHED_KEY).desc())
                .totalHitCountThreshold(1)
                .fetchHits(limit);
        return new ArrayList<>(found);
    }

    /** The name itself, then what begins so, then what has such words. */
    private int distance(Suggestion name) {
        String folded = words(name.text()).collect(Collectors.joining(" "));
        if (folded.equals(whole)) {
            return 0;
        }
        return folded.startsWith(whole) ? 1 : 2;
    }

    private boolean begins(String name) {
        List<String> words = words(name).toList();
        return beginnings.stream().allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
    }

    private static Stream<String> words(String text) {
        return NO_WORD.splitAsStream(TextPredicates.folded(text)).filter(word -> !word.isEmpty());
    }
}
